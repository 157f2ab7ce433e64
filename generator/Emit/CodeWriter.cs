using System;
using System.Collections.Generic;
using System.Text;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Builds indented text whose lines end in <c>\n</c> on every machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder text = new();
    private readonly List<TextSection> sections = [];
    private int lines;
    private int depth;
    private bool separate;

    /// <summary>Writes one line, or an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            separate = true;
            return;
        }

        if (separate)
        {
            text.Append('\n');
            lines++;
            separate = false;
        }

        text.Append(' ', depth * IndentSize).Append(line).Append('\n');
        lines++;
    }

    /// <summary>Writes each line of <paramref name="lines"/>.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Replace("\r", "").Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>Writes <paramref name="header"/> and an opening brace; the closing one follows when the result is disposed.</summary>
    public BlockScope Block(string header)
    {
        Line(header);
        Line("{");
        depth++;
        return new BlockScope(this);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public IndentScope Indent()
    {
        depth++;
        return new IndentScope(this);
    }

    /// <summary>The parts of the text that have a name; inner ones stand before those around them.</summary>
    public IReadOnlyList<TextSection> Sections => sections;

    /// <summary>Gives what follows a name, until the result is disposed.</summary>
    public SectionScope Section(string name) => new(this, name, lines + 1);

    public override string ToString() => text.ToString();

    private void Close()
    {
        depth--;

        // No empty line stands before a closing brace.
        separate = false;
        Line("}");
    }

    internal readonly struct BlockScope(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }

    internal readonly struct SectionScope(CodeWriter writer, string name, int firstLine) : IDisposable
    {
        public void Dispose() => writer.sections.Add(new TextSection(name, firstLine, writer.lines + 1));
    }

    internal readonly struct IndentScope(CodeWriter writer) : IDisposable
    {
        public void Dispose() => writer.depth--;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>A project that must compile without an error or a warning doesn't.</summary>
internal sealed class UncleanCompilationException(string message) : Exception(message)
{
    private const int Shown = 10;

    /// <summary>Fails with the findings and the lines that they are about.</summary>
    public static void ThrowIfAny(IEnumerable<Diagnostic> findings)
    {
        Diagnostic[] all = [.. findings];
        if (all.Length > 0)
        {
            string text = string.Join("\n", all.Take(Shown).Select(Describe));
            throw new UncleanCompilationException(all.Length > Shown ? $"{text}\nand {all.Length - Shown} more" : text);
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        TextLine? line = diagnostic.Location.SourceTree?.GetText().Lines.GetLineFromPosition(span.Start);
        return $"{diagnostic}\n    {line}";
    }
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Approval;

/// <summary>Compares a generated file with its approved text.</summary>
/// <param name="Source">The generated file.</param>
/// <param name="Approved">The text; null where the project has none.</param>
/// <param name="Request">Where the struct asks for approval.</param>
internal sealed record ApprovalCheck(GeneratedSource Source, ApprovedText? Approved, Location Request)
{
    /// <summary>The property of a build that approves.</summary>
    public const string AcceptProperty = "RmsPropAccept";

    /// <summary>The approved text's name.</summary>
    private string Wanted => Subject + ApprovedText.Extension;

    private string Subject => Source.FileName.Substring(0, Source.FileName.Length - GeneratedFile.Extension.Length);

    /// <summary>The check of a struct that asks for approval, unless the build is about to approve it.</summary>
    public static ApprovalCheck? Find(ParseResult parsed, GeneratedSource? source, GeneratedProject project)
    {
        if (parsed.Approval is not { } request || source is null || project.Settings.IsAccepting)
        {
            return null;
        }

        var check = new ApprovalCheck(source, null, request);
        return check with { Approved = project.Approved.FirstOrDefault(file => string.Equals(file.FileName, check.Wanted, StringComparison.OrdinalIgnoreCase)) };
    }

    /// <summary>What is wrong with the file, or null.</summary>
    public Diagnostic? Run()
    {
        if (Approved is null)
        {
            return Diagnostic.Create(Descriptors.ApprovedTextMissing, Request, Subject, Wanted);
        }

        string[] actual = Lines(Source.Struct.Text);
        string[] expected = Lines(Approved.Text);
        int different = actual.Zip(expected, (now, then) => now == then).TakeWhile(isSame => isSame).Count();
        if (different == actual.Length && different == expected.Length)
        {
            return null;
        }

        SourceText text = SourceText.From(Approved.Text);
        TextLine line = text.Lines[Math.Min(different, text.Lines.Count - 1)];
        Location location = Location.Create(Approved.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));

        // The last line of a generated file ends in a line feed, so the piece after it is no line.
        string now = different < actual.Length - 1 ? $"'{actual[different].Trim()}'" : "the end of the file";
        return Diagnostic.Create(Descriptors.ApprovedTextStale, location, Subject, now);
    }

    /// <summary>The lines, whatever a checkout has made of their ends.</summary>
    private static string[] Lines(string text) => text.Replace("\r\n", "\n").Split('\n');
}

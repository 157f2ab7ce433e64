using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Approval;

/// <summary>Compares a generated file with its approved text.</summary>
internal static class ApprovalCheck
{
    /// <summary>What is wrong with the file of a struct that asks for approval, unless the build is about to approve it.</summary>
    public static IEnumerable<Diagnostic> Run(
        ((ParseResult Parsed, ImmutableArray<GeneratedSource> Sources) Struct, ApprovedTexts Approved) input, CancellationToken cancellation)
    {
        ((ParseResult parsed, ImmutableArray<GeneratedSource> sources), ApprovedTexts approved) = input;
        if (parsed is { Approval: { } request, Model: { } model }
            && !approved.IsAccepting
            && sources.Single(source => source.Struct.FullName == model.Hierarchy.FullName) is var source
            && Compare(source.FileName, source.Struct.Text, approved, request) is { } error)
        {
            yield return error;
        }
    }

    /// <param name="name">The generated file's name.</param>
    /// <param name="generated">Its text.</param>
    /// <param name="approved">The project's approved texts.</param>
    /// <param name="request">Where the struct asks for approval.</param>
    /// <returns>What is wrong, or null.</returns>
    private static Diagnostic? Compare(string name, string generated, ApprovedTexts approved, Location request)
    {
        string subject = name.Substring(0, name.Length - GeneratedFile.Extension.Length);
        string wanted = subject + ApprovedText.Extension;
        ApprovedText? file = approved.Files.FirstOrDefault(file => string.Equals(file.FileName, wanted, StringComparison.OrdinalIgnoreCase));
        if (file is null)
        {
            return Diagnostic.Create(Descriptors.ApprovedTextMissing, request, subject, wanted);
        }

        string[] actual = Lines(generated);
        string[] expected = Lines(file.Text);
        int different = actual.Zip(expected, (now, then) => now == then).TakeWhile(isSame => isSame).Count();
        if (different == actual.Length && different == expected.Length)
        {
            return null;
        }

        SourceText text = SourceText.From(file.Text);
        TextLine line = text.Lines[Math.Min(different, text.Lines.Count - 1)];
        Location location = Location.Create(file.Path, line.Span, text.Lines.GetLinePositionSpan(line.Span));

        // The last line of a generated file ends in a line feed, so the piece after it is no line.
        string now = different < actual.Length - 1 ? $"'{actual[different].Trim()}'" : "the end of the file";
        return Diagnostic.Create(Descriptors.ApprovedTextStale, location, subject, now);
    }

    /// <summary>The lines, whatever a checkout has made of their ends.</summary>
    private static string[] Lines(string text) => text.Replace("\r\n", "\n").Split('\n');
}

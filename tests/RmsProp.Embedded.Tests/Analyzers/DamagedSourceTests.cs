using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.CodeFixes;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Diagnostics;
using RmsProp.Embedded.Tests.Garbage;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>Whatever is typed, no analyzer and no fix fails.</summary>
public sealed class DamagedSourceTests
{
    private const int DamagedMembers = 100;
    private const int DamagedSources = 100;
    private const int Truncations = 2;

    // Whose library is small, and so is quick to compile against.
    private static readonly HarnessOptions Project = NanoFrameworkFiles.Project;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new StructCopyAnalyzer(), new TrainerInLoopAnalyzer(), new GradientNotClearedAnalyzer(), new UntrainedNetworkAnalyzer()];

    private static readonly CodeFixProvider[] Fixes = [new MakePartialFix(), new PassParameterFix(), new RefLocalFix(), new ClearGradientFix()];

    private static readonly ImmutableArray<string> Bodies =
    [
        "for (int i = 0; i < 9; i++) { trainer.Gradient.Taps[i] += 1f; if (i % 4 == 3) { trainer.Step(); } Log(i); }",
        "while (true) { Fitted.AddSquareGradient(in fitted, 1f, ref gradient); Fitted.Step(ref fitted, in gradient, ref state); }",
        "do { trainer.Gradient.Gain -= 1f; Model.Step(gradient: in trainer.Gradient, parameters: ref model, state: ref modelState); } while (count-- > 0);",
        "foreach (int i in new int[3]) { Model.Trainer made = new(); made.Gradient.Gain = i; made.Step(); made?.Reset(); }",
        "for (int i = 0; i < 9; i++) { switch (i) { case 1: var made = new Fitted.Trainer(); made.TrainSquare(i); break; } }",
    ];

    private static readonly ImmutableArray<string> Members = [.. Texts(StructCopyAnalyzerTests.Copies), .. Texts(StructCopyAnalyzerTests.References)];

    private static readonly ImmutableArray<string> Sources = [.. SourceCorpus.All.Select(source => source.Source)];

    [Fact]
    public async Task DamagedMembersMakeNothingFail()
    {
        SourceMutator members = new(new Random(1), Members);
        SourceMutator bodies = new(new Random(2), Bodies);
        int found = 0;
        for (int i = 0; i < DamagedMembers; i++)
        {
            found += await FindAndFix(i % 3 > 0 ? CopySource.With(members.Next()) : GradientSource.With(bodies.Next()));
        }

        // They are not so damaged that there is nothing left to find.
        Assert.InRange(found, DamagedMembers / 4, int.MaxValue);
    }

    [Fact]
    public async Task TruncatedMembersMakeNothingFail()
    {
        foreach (string member in Members)
        {
            await FindAndFixTruncated(member, CopySource.With);
        }

        foreach (string body in Bodies)
        {
            await FindAndFixTruncated(body, GradientSource.With);
        }
    }

    /// <summary>Where the rest of the file is still there, and where it is not.</summary>
    private static async Task FindAndFixTruncated(string text, Func<string, string> file)
    {
        for (int length = text.Length / (Truncations + 1); length < text.Length; length += 1 + text.Length / (Truncations + 1))
        {
            string truncated = file(text[..length]);
            await FindAndFix(truncated);
            await FindAndFix(truncated[..(truncated.LastIndexOf(text[..length], StringComparison.Ordinal) + length)]);
        }
    }

    [Fact]
    public async Task DamagedSourcesMakeNothingFail()
    {
        SourceMutator mutator = new(new Random(3), Sources);
        for (int i = 0; i < DamagedSources; i++)
        {
            await FindAndFix(mutator.Next());
        }
    }

    private static IEnumerable<string> Texts(IEnumerable<object[]> rows) => rows.Select(row => MarkedSource.Parse((string)row[0]).Text);

    /// <summary>How many diagnostics are found; every fix that is offered for them is made.</summary>
    private static async Task<int> FindAndFix(string source)
    {
        try
        {
            GeneratorRun run = GeneratorHarness.RunUnchecked(Project, source);
            ImmutableArray<Diagnostic> found =
            [
                .. run.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is not null),
                .. await AnalyzerHarness.Analyze(Analyzers, Project, run),
            ];
            if (!found.IsEmpty)
            {
                await Fix(found, run, source);
            }

            return found.Length;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(source, failure);
        }
    }

    private static async Task Fix(ImmutableArray<Diagnostic> found, GeneratorRun run, string source)
    {
        using var project = new FixedProject(Project, run, source);
        foreach (Diagnostic diagnostic in found)
        {
            foreach (CodeFixProvider fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (CodeAction action in await project.Actions(fix, diagnostic))
                {
                    Assert.NotEmpty(await action.GetOperationsAsync(CancellationToken.None));
                }
            }
        }
    }
}

using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Generator;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Editing a loss writes its struct's file again, and nothing else.</summary>
public sealed class LossIncrementalTests
{
    private static readonly string Edited = Struct("Edited", "p.A * x");
    private static readonly string Other = Struct("Other", "p.A - x");

    [Theory]
    [InlineData("p.A * x", "p.A + x", true)]
    [InlineData("p.A * x", "p.A  *  x /* the same */", false)]
    public void OnlyTheEditedStructIsWrittenAgain(string before, string after, bool isWritten)
    {
        CSharpCompilation input = GeneratorHarness.Compile(HarnessOptions.Default, Edited, Other);
        GeneratorRun first = GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(HarnessOptions.Default), input);
        SyntaxTree tree = input.SyntaxTrees[0];
        SyntaxTree changed = GeneratorHarness.Parse(HarnessOptions.Default, Edited.Replace(before, after, StringComparison.Ordinal), tree.FilePath);
        GeneratorRun second = GeneratorHarness.RunOn(first.Driver, input.ReplaceSyntaxTree(tree, changed));

        foreach (string step in new[] { TrackingNames.Models, TrackingNames.Sources })
        {
            IncrementalStepRunReason[] reasons = [.. second.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];
            Assert.Equal([isWritten, false], reasons.Select(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        }
    }

    private static string Struct(string name, string loss) => $$"""
        using RmsProp.Embedded;
        namespace Tested;
        [RmsProp]
        public partial struct {{name}}
        {
            public float A;
            [Loss] public static float Loss(in {{name}} p, float x) => {{loss}};
        }
        """;
}

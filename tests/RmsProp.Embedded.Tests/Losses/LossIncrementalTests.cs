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
    [InlineData("p.A * x", "p.A + x", IncrementalStepRunReason.Modified)]
    [InlineData("p.A * x", "p.A  *  x /* the same */", IncrementalStepRunReason.Cached)]
    public void OnlyTheEditedStructIsWrittenAgain(string before, string after, IncrementalStepRunReason reason)
    {
        CSharpCompilation input = GeneratorHarness.Compile(HarnessOptions.Default, Edited, Other);
        GeneratorRun first = GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(HarnessOptions.Default), input);
        SyntaxTree tree = input.SyntaxTrees[0];
        SyntaxTree changed = GeneratorHarness.Parse(HarnessOptions.Default, Edited.Replace(before, after, StringComparison.Ordinal), tree.FilePath);
        GeneratorRun second = GeneratorHarness.RunOn(first.Driver, input.ReplaceSyntaxTree(tree, changed));

        foreach (string step in new[] { TrackingNames.Models, TrackingNames.Sources })
        {
            Assert.Equal([reason, IncrementalStepRunReason.Cached], second.Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason));
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

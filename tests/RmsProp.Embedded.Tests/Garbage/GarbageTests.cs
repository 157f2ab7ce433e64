using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Garbage;

/// <summary>Whatever is typed, the generator doesn't fail, and never breaks code that compiles without it.</summary>
public sealed class GarbageTests
{
    private const int DamagedSources = 2000;
    private const int TokenSoups = 1000;
    private const int CompiledSources = 300;

    private static readonly ImmutableArray<string> Sources = [.. SourceCorpus.All.Select(source => source.Source)];

    [Fact]
    public void DamagedSourcesDoNotMakeTheGeneratorFail()
    {
        SourceMutator mutator = new(new Random(1), Sources);
        for (int i = 0; i < DamagedSources; i++)
        {
            RequireNoFailure(mutator.Next());
        }
    }

    [Fact]
    public void RandomTokensDoNotMakeTheGeneratorFail()
    {
        SourceMutator mutator = new(new Random(2), Sources);
        for (int i = 0; i < TokenSoups; i++)
        {
            RequireNoFailure("using RmsProp.Embedded; [RmsProp] " + mutator.NextSoup());
        }
    }

    [Fact]
    public void TruncatedSourcesDoNotMakeTheGeneratorFail()
    {
        foreach (string source in Sources)
        {
            for (int length = 1; length < source.Length; length += 1 + source.Length / 15)
            {
                RequireNoFailure(source[..length]);
            }
        }
    }

    [Theory]
    [InlineData("[RmsProp] public partial struct { public float Gain; }")]
    [InlineData("namespace { [RmsProp] public partial struct Model { public float Gain; } }")]
    [InlineData("public partial class { [RmsProp] public partial struct Model { public float Gain; } }")]
    [InlineData("[RmsProp] public partial struct Model { public float Gain; public float Gain; }")]
    [InlineData("[RmsProp] public partial struct Model { public float Gain; public float Offset; void Gain() { } }")]
    [InlineData("[RmsProp] public partial struct Model { public Line Only; } public struct Line { public float Gain; public float Gain; }")]
    [InlineData("[RmsProp] public partial struct Model { public Line Only; public float Bias; } public struct Line { public Missing Gain; }")]
    public void AnErrorIsTheCompilersAlone(string source)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, "using RmsProp.Embedded; " + source);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.GeneratedErrors);
        Assert.Contains(run.Output.GetDiagnostics(), IsError);
    }

    [Fact]
    public void WhatCompilesWithoutTheGeneratorCompilesWithIt()
    {
        SourceMutator mutator = new(new Random(3), Sources);
        int compiled = 0;
        for (int i = 0; i < CompiledSources; i++)
        {
            string source = mutator.NextPlausible();
            CSharpCompilation input = GeneratorHarness.Compile(HarnessOptions.Default, source);
            if (!input.GetDiagnostics().Any(IsError))
            {
                compiled++;
                GeneratorRun run = GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(HarnessOptions.Default), input);
                Diagnostic? error = run.GeneratedErrors.FirstOrDefault();
                Assert.True(error is null, $"{error}\n{source}");
            }
        }

        // Neither is every source refused, nor every change without effect.
        Assert.InRange(compiled, CompiledSources / 4, CompiledSources * 3 / 4);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static void RequireNoFailure(string source)
    {
        CSharpCompilation input = GeneratorHarness.Compile(HarnessOptions.Default, source);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(HarnessOptions.Default).RunGenerators(input);
        Exception? failure = driver.GetRunResult().Results.Single().Exception;
        Assert.True(failure is null, $"{failure}\n{source}");
    }
}

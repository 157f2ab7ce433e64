using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The quick start, compiled as the program that it is.</summary>
internal static class QuickStart
{
    /// <summary>Its struct's generated file.</summary>
    public const string FileName = "Thermistor.RmsProp.g.cs";

    /// <summary>What became of it.</summary>
    public static GeneratorRun Run { get; } = Compile();

    private static GeneratorRun Compile()
    {
        CSharpCompilation library = GeneratorHarness.Compile(HarnessOptions.Default, ReadmePage.Code("Quick start"));
        Compilation program = library.WithOptions(library.Options.WithOutputKind(OutputKind.ConsoleApplication));
        return GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(HarnessOptions.Default), program);
    }
}

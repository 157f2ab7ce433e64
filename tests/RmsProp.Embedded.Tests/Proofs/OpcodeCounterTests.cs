using System.Linq;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Counted opcodes are those that an interpreter executes, here one that counts as it goes.</summary>
public sealed class OpcodeCounterTests
{
    /// <summary>Methods without arguments: what a call executes is certain, or all branches cost the same.</summary>
    [Theory]
    [InlineData("static void Run() { }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i < 10; i++) { sum += i; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 10; i > 0; i--) { sum += i; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 3; i <= 30; i += 4) { sum += i; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i != 5; i++) { sum += i; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; int i = 0; do { sum += i; i++; } while (i < 7); return sum; }")]
    [InlineData("static int Run() { int sum = 0; int i = 7; while (i != 0) { sum += i; i--; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i < 0; i++) { sum += i; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i < 4; i++) { for (int j = 0; j < 5; j++) { sum += j; } sum++; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i < 4; i++) { sum++; } for (int i = 0; i < 6; i++) { sum++; } return sum; }")]
    [InlineData("static int Run() { int sum = 0; for (int i = 0; i < 4; i++) { sum += Twice(i); } return sum; } static int Twice(int i) { return i + i; }")]
    [InlineData("static int count = 1; static int Run() { if (count < 0) { throw new Exception(); } return count; }")]
    public void CountIsWhatIsExecuted(string members)
    {
        foreach (OptimizationLevel level in new[] { OptimizationLevel.Release, OptimizationLevel.Debug })
        {
            using AssemblySet assemblies = Compile(members, level);
            MethodDefinition run = Method(assemblies, "Run");

            OpcodeCount count = new OpcodeCounter(assemblies).Count(run);

            Assert.Empty(count.Uncounted);
            Assert.Equal(CountingInterpreter.Execute(run), count.Total);
        }
    }

    [Theory]
    [InlineData("static int Run(int x) { return x > 0 ? x + x + x : x; }", 9)]
    [InlineData("static int Run(int x) { if (x > 0) { return x; } x += 2; x += 2; return x; }", 13)]
    [InlineData("static int Run(int[] x) { int sum = 0; for (int i = 0; i < 3; i++) { if (x[i] == 7) { return i; } sum++; } return sum; }", 58)]
    public void LongestWayCounts(string members, int most)
    {
        using AssemblySet assemblies = Compile(members, OptimizationLevel.Release);

        Assert.Equal(most, new OpcodeCounter(assemblies).Count(Method(assemblies, "Run")).Total);
    }

    [Theory]
    [InlineData("static int Run(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum++; } return sum; }", "loop at IL_000e of Filter.Run")]
    [InlineData("static int Run(float[] x) { int sum = 0; for (int i = 0; i < x.Length; i++) { sum++; } return sum; }", "loop at IL_000e of Filter.Run")]
    [InlineData("static int Run(int n) { int sum = 0; for (int i = 0; i < 9; i++) { if (n > 0) { i++; } sum++; } return sum; }", "loop at IL_0016 of Filter.Run")]
    [InlineData("static int Run(int n) { return n > 0 ? Run(n - 1) : 0; }", "recursion of Filter.Run")]
    [InlineData("static int Run(IPort port) { port.Write(); return 0; }", "call of IPort.Write")]
    [InlineData("static void Run() { while (true) { } }", "loop at IL_0000 of Filter.Run")]
    public void WhatCanNotBeCountedIsNamed(string members, string what)
    {
        using AssemblySet assemblies = Compile(members, OptimizationLevel.Release);

        Assert.Equal([what], new OpcodeCounter(assemblies).Count(Method(assemblies, "Run")).Uncounted);
    }

    private static AssemblySet Compile(string members, OptimizationLevel level) => VerifiedSource.Open(
        GeneratorHarness.Compile(HarnessOptions.Default with { Optimization = level }, RuleCase.Source(members)), VerifierTarget.Net);

    private static MethodDefinition Method(AssemblySet assemblies, string name) =>
        assemblies.InputTypes.SelectMany(type => type.Methods).Single(method => method.Name == name);
}

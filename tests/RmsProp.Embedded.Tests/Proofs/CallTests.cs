using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>What is followed from a hot method, and how its path is printed.</summary>
public sealed class CallTests
{
    private const string Allocate = "static object last; static void Allocate() { last = new object(); }";
    private const string Found = "Filter.Allocate: newobj Object at IL_0000 [new-object]";

    [Theory]
    [InlineData("[HotPath] static void Run() { Allocate(); }", "Filter.Run -> " + Found)]
    [InlineData("[HotPath] static void Run() { First(); } static void First() { Second(); } static void Second() { Allocate(); }", "Filter.Run -> Filter.First -> Filter.Second -> " + Found)]
    [InlineData("[HotPath] static void Run() { Write(new Own()); } struct Own : IPort { public void Write() { Allocate(); } } static void Write<T>(T port) where T : struct, IPort { } static void Write(Own own) { own.Write(); }", "Filter.Run -> Filter.Write -> Filter.Own.Write -> " + Found)]
    [InlineData("[HotPath] static void Run(Leaf leaf) { leaf.Write(); } abstract class Base { public abstract void Write(); } sealed class Leaf : Base { public override void Write() { Allocate(); } }", "Filter.Run -> Filter.Leaf.Write -> " + Found)]
    [InlineData("[HotPath] static void Run(IInner inner) { inner.Write(); } interface IInner { void Write(); } class Inner : IInner { void IInner.Write() { Allocate(); } }", "Filter.Run -> Filter.Inner.Filter.IInner.Write -> " + Found)]
    [InlineData("[HotPath] static void Run() { Local(); void Local() { Allocate(); } }", "Filter.Run -> Filter.<Run>g__Local|0_0 -> " + Found)]
    [InlineData("[HotPath] static int Value { get { Allocate(); return 1; } }", null)]
    [InlineData("static int Value { [HotPath] get { Allocate(); return 1; } }", "Filter.get_Value -> " + Found)]
    [InlineData("[HotPath] static void Run() { new Made().ToString(); } struct Made { int count; public Made() { count = 1; Allocate(); } public override string ToString() => null; }", "Filter.Run -> new Filter.Made -> " + Found)]
    public void CallIsFollowed(string members, string? line)
    {
        if (line is null)
        {
            Assert.Throws<UncleanCompilationException>(() => Verify(members));
            return;
        }

        Assert.Contains(line, Verify(members));
    }

    [Fact]
    public void AnotherHotMethodHasItsOwnFindings() => Assert.Equal(
        ["Filter.Second -> " + Found],
        Verify("[HotPath] static void First() { Second(); } [HotPath] static void Second() { Allocate(); }"));

    [Fact]
    public void RecursionEnds() => Assert.Equal(
        ["Filter.Run -> " + Found],
        Verify("static int count; [HotPath] static void Run() { if (count > 0) { Run(); } Allocate(); }"));

    [Fact]
    public void WhatIsNotHotMayAllocate() => Assert.Empty(Verify("[HotPath] static void Run() { } static void Cold() { Allocate(); }"));

    [Fact]
    public void AVirtualMethodOfAProgramIsKnown()
    {
        string source = RuleCase.Source("[HotPath] public static void Run(Filter filter) { filter.Write(); } protected virtual void Write() { } static void Main() { } "
            + "class Own : Filter { protected override void Write() { Allocate(); } } " + Allocate);
        Compilation library = GeneratorHarness.Compile(HarnessOptions.Default, source);
        Compilation program = library.WithOptions(library.Options.WithOutputKind(OutputKind.ConsoleApplication));

        Assert.Equal(
            ["Filter.Run: calls Filter.Write(), a virtual method at IL_0001 [unknown-target]"],
            VerifiedSource.Verify(library, new VerifierOptions(VerifierTarget.Net)));
        Assert.Equal(["Filter.Run -> Filter.Own.Write -> " + Found], VerifiedSource.Verify(program, new VerifierOptions(VerifierTarget.Net)));
    }

    [Fact]
    public void AMissingAssemblyIsNamed()
    {
        Compilation library = GeneratorHarness.Compile(HarnessOptions.Default, "public static class Elsewhere { public static void Do() { } }")
            .WithAssemblyName("Elsewhere");
        Compilation program = GeneratorHarness.Compile(HarnessOptions.Default, RuleCase.Source("[HotPath] static void Run() { Elsewhere.Do(); }"))
            .AddReferences(library.ToMetadataReference());

        Assert.Equal(
            ["Filter.Run: calls Elsewhere.Do(), a method of Elsewhere, which was not found at IL_0000 [unreviewed-call]"],
            VerifiedSource.Verify(program, new VerifierOptions(VerifierTarget.Net)));
    }

    private static IReadOnlyList<string> Verify(string members) => VerifiedSource.Verify(VerifierTarget.Net, RuleCase.Source($"{members} {Allocate}"));
}

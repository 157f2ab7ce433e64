using System.Collections.Generic;
using RmsProp.Embedded.IlVerifier;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Code after which nothing but an exception comes may allocate; code that looks like it may not.</summary>
public sealed class ThrowPathTests
{
    private const string Fail = "static void Fail(string text) { throw new InvalidOperationException(text); }";

    [Theory]
    [InlineData("if (count < 0) { Fail(\"text\" + count); }")]
    [InlineData("if (count < 0) { Indirect(); }")]
    [InlineData("switch (count) { case 1: Fail(\"one\"); break; case 2: Fail(\"two\"); break; default: count = 0; break; }")]
    [InlineData("if (count < 0) { if (count < -1) { Fail(\"one\"); } Fail(\"two\"); }")]
    [InlineData("try { if (count < 0) { Fail(\"text\"); } } finally { count = 0; }")]
    [InlineData("count = count switch { 1 => 2, 2 => 3 };")]
    public void WhatEndsInAThrowHelperIsLeftAlone(string body) => Assert.Empty(Verify(body));

    [Theory]
    [InlineData("if (count < 0) { Fail(\"text\"); } last = new object();", "newobj Object at IL_0012 [new-object]")]
    [InlineData("if (count < 0) { Maybe(new object()); }", "newobj Object at IL_0008 [new-object]")]
    [InlineData("while (true) { last = new object(); }", "newobj Object at IL_0000 [new-object]")]
    [InlineData("try { Fail(\"text\"); } catch (InvalidOperationException) { count = 0; }", "ldstr \"text\" at IL_0000 [string-literal]")]
    [InlineData("try { count = 1; } catch (Exception) { last = new object(); }", "newobj Object at IL_0009 [new-object]")]
    [InlineData("try { count = 1; } catch (Exception) { throw; }", "throws at IL_0009 [throw]")]
    public void WhatDoesNotIsFound(string body, string message) => Assert.Contains($"Filter.Run: {message}", Verify(body));

    private static IReadOnlyList<string> Verify(string body) => VerifiedSource.Verify(
        VerifierTarget.Net,
        RuleCase.Source($$"""
            static int count;
            static object last;
            [HotPath] static void Run() { {{body}} }
            static void Indirect() { Fail("text"); }
            static void Maybe(object text) { if (count == -1) { throw new InvalidOperationException(); } }
            {{Fail}}
            """));
}

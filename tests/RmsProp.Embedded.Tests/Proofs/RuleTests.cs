using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.IlVerifier.Rules;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Each rule finds a violation, with the path to it, and says nothing about code that keeps to it.</summary>
public sealed class RuleTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, RuleCases.All.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ViolationIsFound(int index)
    {
        RuleCase @case = RuleCases.All[index];

        Assert.EndsWith($"[{@case.Rule}]", @case.Line);
        Assert.Contains(@case.Line, VerifiedSource.Verify(@case.Target, RuleCase.Source(@case.Bad)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void GoodFormIsNot(int index)
    {
        RuleCase @case = RuleCases.All[index];
        IReadOnlyList<string> lines = VerifiedSource.Verify(@case.Target, RuleCase.Source(@case.Good));

        Assert.DoesNotContain(lines, line => line.EndsWith($"[{@case.Rule}]", StringComparison.Ordinal));
    }

    [Fact]
    public void EachRuleIsSeen() =>
        Assert.Equal(RuleList.All.Select(rule => rule.Id).Order(), RuleCases.All.Select(@case => @case.Rule).Distinct().Order());
}

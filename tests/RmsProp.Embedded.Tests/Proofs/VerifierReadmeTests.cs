using System.IO;
using System.Linq;
using RmsProp.Embedded.IlVerifier.Rules;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>The verifier's README lists the rules that there are.</summary>
public sealed class VerifierReadmeTests
{
    [Fact]
    public void TableIsOfTheRules()
    {
        string[] rows =
        [
            .. File.ReadLines(Path.Combine(TestProject.Repository, "runtime", "verifier", "README.md"))
                .SkipWhile(line => line != "## Rules")
                .Where(line => line.StartsWith("| `", System.StringComparison.Ordinal)),
        ];

        Assert.Equal(RuleList.All.Select(rule => $"| `{rule.Id}` | {Scope(rule)} | {rule.Meaning} |"), rows);
    }

    private static string Scope(Rule rule) => (rule.IsForNanoFramework, rule.Scope) switch
    {
        (false, _) => "hot paths",
        (true, RuleScope.HotPaths) => "hot paths, nanoFramework",
        _ => "all code, nanoFramework",
    };
}

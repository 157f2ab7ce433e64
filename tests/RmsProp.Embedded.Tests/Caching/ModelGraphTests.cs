using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>The values that flow between the steps hold nothing of Roslyn's.</summary>
public sealed class ModelGraphTests
{
    [Fact]
    public void NoValueAfterParsingHoldsARoslynObject()
    {
        foreach (CorpusSource source in SourceCorpus.All)
        {
            GeneratorRun run = GeneratorHarness.RunUnchecked(source.Project, source.Source);
            foreach (string step in StepNames.All.Where(step => step != TrackingNames.Parsed))
            {
                Assert.Empty(Values(run, step).SelectMany(value => ModelGraph.FindRoslynObjects(value, $"{source.Name}: {step}")));
            }
        }
    }

    [Fact]
    public void TheWalkFindsRoslynObjectsHoweverDeepTheyAre()
    {
        SyntaxTree tree = GeneratorHarness.Parse(HarnessOptions.Default, "class C { }", "C.cs");
        Compilation compilation = GeneratorHarness.Compile(HarnessOptions.Default, "class C { }");
        var hidden = new
        {
            Node = (1, new object[] { "text", tree.GetRoot() }),
            Symbol = new List<object> { compilation.GetTypeByMetadataName("C")! },
            Compilation = new object[] { new object[] { compilation } },
            Location = tree.GetRoot().GetLocation(),
        };

        string[] found = [.. ModelGraph.FindRoslynObjects(hidden, "hidden")];

        Assert.Equal(4, found.Length);
        Assert.Contains("hidden.<Node>i__Field.Item2[1] is CompilationUnitSyntax", found);
    }

    private static IEnumerable<object> Values(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.GetValueOrDefault(step, []).SelectMany(steps => steps.Outputs).Select(output => output.Value);
}

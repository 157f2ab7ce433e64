using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Benchmarks.Compiled;
using RmsProp.Embedded.Generator;

namespace RmsProp.Embedded.Benchmarks.GeneratorSpeed;

/// <summary>Runs generators on a project of many files, each with one annotated struct of four fields.</summary>
internal static class GeneratorRuns
{
    private const int ColdRounds = 5;
    private const int EditRounds = 41;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    /// <summary>Has the runtime compile what is about to be measured.</summary>
    public static void WarmUp()
    {
        for (int i = 0; i < 3; i++)
        {
            Measure(100);
        }
    }

    public static GeneratorTimes Measure(int count)
    {
        CSharpCompilation project = Project(count);
        double cold = Median(ColdRounds, () => Run(Driver(new RmsPropGenerator()), Project(count)).Milliseconds);
        GeneratorDriver ours = Driver(new RmsPropGenerator()).RunGenerators(project);
        string text = ours.GetRunResult().GeneratedTrees[0].ToString();
        GeneratorDriver empty = Driver(new EmptyTransform(text)).RunGenerators(project);
        var unrelatedEdits = new List<double>();
        var emptyEdits = new List<double>();
        for (int round = 0; round < EditRounds; round++)
        {
            // A compilation each: what the first to ask has it bind is there for the second.
            CSharpCompilation same = Replace(project, "Other.cs", Other(round));
            (empty, double emptyTime) = Run(empty, same);
            project = Replace(project, "Other.cs", Other(round));
            (ours, double ourTime) = Run(ours, project);
            unrelatedEdits.Add(ourTime);
            emptyEdits.Add(emptyTime);
        }

        var ownEdits = new List<double>();
        for (int round = 0; round < EditRounds; round++)
        {
            project = Replace(project, "Model0.cs", Model(0, 0.01 + round * 0.001));
            (ours, double ourTime) = Run(ours, project);
            ownEdits.Add(ourTime);
        }

        return new GeneratorTimes(cold, Median(ownEdits), Median(unrelatedEdits), Median(emptyEdits), WrittenAnew(project));
    }

    private static GeneratorDriver Driver(IIncrementalGenerator generator) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()],
        parseOptions: Parse);

    private static CSharpCompilation Project(int count) =>
        Compilation(Enumerable.Range(0, count).Select(index => Tree($"Model{index}.cs", Model(index, 0.01))).Append(Tree("Other.cs", Other(-1))));

    private static CSharpCompilation Compilation(IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        "Measured",
        files,
        ModelCompiler.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string Model(int index, double rate) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $$"""
        using RmsProp.Embedded;

        namespace Measured;

        [RmsProp(LearningRate = {{rate}})]
        public partial struct Model{{index}}
        {
            public float A, B, C, D;
        }
        """);

    private static string Loss(int index) => $$"""
        using RmsProp.Embedded;

        namespace Measured;

        [RmsProp]
        public partial struct Loss{{index}}
        {
            public float A, B, C, D;

            [Loss]
            public static float Error(in Loss{{index}} p, float x, float y)
            {
                float v = p.A;
                {{string.Join("\n        ", Enumerable.Range(0, 12).Select(step => $"v = FloatMath.Tanh(v * x + p.{"ABCD"[step % 4]}) - {step}.5f;"))}}
                return v * y - x;
            }
        }
        """;

    private static string Other(int number) => $"namespace Measured; public static class Other {{ public static int Number() => {number}; }}";

    private static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(text, Parse, path);

    private static CSharpCompilation Replace(CSharpCompilation project, string path, string text) =>
        project.ReplaceSyntaxTree(project.SyntaxTrees.First(tree => tree.FilePath == path), Tree(path, text));

    /// <summary>How many files an unrelated edit makes the generator write again: a text that is kept is the same object.</summary>
    private static int WrittenAnew(CSharpCompilation project)
    {
        GeneratorDriver before = Driver(new RmsPropGenerator()).RunGenerators(project);
        return Texts(before.RunGenerators(Replace(project, "Other.cs", Other(-2)))).Except(Texts(before), ReferenceEqualityComparer.Instance).Count();
    }

    private static IEnumerable<object> Texts(GeneratorDriver driver) => driver.GetRunResult().Results.Single().GeneratedSources.Select(file => file.SourceText);

    /// <summary>Milliseconds of a first run on so many structs, each with a loss of fifty operations.</summary>
    public static double MeasureLosses(int count)
    {
        CSharpCompilation Losses() => Compilation(Enumerable.Range(0, count).Select(index => Tree($"Loss{index}.cs", Loss(index))));
        return Median(ColdRounds, () => Run(Driver(new RmsPropGenerator()), Losses()).Milliseconds);
    }

    private static (GeneratorDriver After, double Milliseconds) Run(GeneratorDriver driver, CSharpCompilation project)
    {
        long start = Stopwatch.GetTimestamp();
        GeneratorDriver after = driver.RunGenerators(project);
        return (after, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private static double Median(int rounds, Func<double> measure) => Median([.. Enumerable.Range(0, rounds).Select(_ => measure())]);

    private static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}

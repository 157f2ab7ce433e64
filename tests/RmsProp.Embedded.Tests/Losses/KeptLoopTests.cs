using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Loops too long to unroll stay loops, forward and backward, and give what the unrolled loss would.</summary>
public sealed class KeptLoopTests
{
    private const int Points = 6;

    private static readonly Dictionary<string, int> Lengths = new() { ["W"] = KeptLoops.Length, ["F"] = KeptLoops.Length, ["L.Taps"] = KeptLoops.Length };

    [Fact]
    public void EachAgreesWithForwardMode()
    {
        using LossProject project = new(KeptLoops.Source, Lengths);
        foreach (string loss in project.Losses)
        {
            int conclusive = Enumerable.Range(0, Points).Count(point => Check(project, loss, point));
            Assert.True(conclusive >= Points / 2, $"{loss}: {conclusive} of {Points} points are conclusive");
        }
    }

    [Fact]
    public void EachKeepsItsLoopForwardAndBackward()
    {
        GeneratorRun run = GeneratorHarness.Run(KeptLoops.Source);
        MethodDeclarationSyntax[] methods = [.. CSharpSyntaxTree.ParseText(run.SingleFile).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText.EndsWith("Gradient", StringComparison.Ordinal) && method.Identifier.ValueText.StartsWith("Add", StringComparison.Ordinal))];

        Assert.Equal(20, methods.Length);
        Assert.All(methods, method => Assert.InRange(method.DescendantNodes().OfType<ForStatementSyntax>().Count(), 2, 5));

        // The largest of values that depend on a parameter is no sum, so that loop is unrolled.
        Assert.Equal(["AddSoftmaxGradient"], methods.Where(method => method.ToString().Contains("[11]", StringComparison.Ordinal)).Select(method => method.Identifier.ValueText));
    }

    [Theory]
    [InlineData("Dot")]
    [InlineData("Batch")]
    [InlineData("Matrix")]
    public void RejectedStepChangesNothing(string loss)
    {
        using LossProject project = new(KeptLoops.Source, Lengths);
        float[] x = [.. Enumerable.Repeat(0.5f, KeptLoops.Length)];
        foreach (bool isRejected in new[] { true, false })
        {
            x[0] = isRejected ? float.NaN : 0.5f;
            object[] inputs = [.. project.InputTypes(loss).Select(type => type == typeof(float[]) ? (object)x : 1f)];
            (_, object trained) = project.Train(loss, project.Parameters(_ => 0.25), inputs);
            bool isUnchanged = StructValues.Flatten(trained).All(pair => Convert.ToDouble(pair.Value) == 0.25);
            Assert.Equal(isRejected, isUnchanged);
        }
    }

    private static bool Check(LossProject project, string loss, int point)
    {
        Random random = new(point);
        float Value() => (float)((random.NextDouble() * 2) - 1);
        Dictionary<string, double> parameters = [];
        object[] inputs = [.. project.InputTypes(loss).Select(type => type == typeof(float[])
            ? (object)Enumerable.Range(0, KeptLoops.Length).Select(_ => Value()).ToArray()
            : Value())];
        return LossCheck.Run(project, loss, path => parameters.TryGetValue(path, out double known) ? known : parameters[path] = Value(), inputs);
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Random losses against dual numbers.</summary>
public sealed class RandomLossTests(ITestOutputHelper output)
{
    private const int LossesPerStruct = 100;
    private const int Points = 3;

    private static readonly Dictionary<string, int> Lengths = new() { ["W"] = 4 };

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void GradientsAgreeWithForwardMode(int seed)
    {
        using LossProject project = new(RandomLoss.Struct(seed, LossesPerStruct, unroll: seed % 2 == 0 ? 1 : 16), Lengths);
        int conclusive = 0;
        foreach (string loss in project.Losses)
        {
            // Where rounding decides at one point, another one may tell.
            conclusive += Enumerable.Range(seed * Points, Points).Any(point => Check(project, loss, point)) ? 1 : 0;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{conclusive} of {project.Losses.Count} losses are conclusive"));
        Assert.InRange(conclusive, LossesPerStruct * 9 / 10, LossesPerStruct);
    }

    private static bool Check(LossProject project, string loss, int point)
    {
        Random random = new(point);
        float Value() => (float)((random.NextDouble() * 3) - 1.5);
        Dictionary<string, double> parameters = [];
        object[] inputs = [Value(), Value(), random.Next(5), random.Next(2) == 0, new[] { Value(), Value(), Value() }];
        return LossCheck.Run(project, loss, path => parameters.TryGetValue(path, out double known) ? known : parameters[path] = Value(), inputs);
    }
}

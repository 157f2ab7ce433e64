using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Every hand-picked loss: the same bits as the method, the derivative that forward mode finds, and the step of the two-part form.</summary>
public sealed class HandPickedLossTests : IClassFixture<HandPickedLossTests.Compiled>
{
    private const int Points = 12;

    private readonly Compiled _compiled;

    public HandPickedLossTests(Compiled compiled) => _compiled = compiled;

    [Fact]
    public void ThereAreSixty() => Assert.InRange(_compiled.Unrolled.Losses.Count, 60, 100);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EachAgreesWithForwardMode(bool isKept)
    {
        LossProject project = isKept ? _compiled.Kept : _compiled.Unrolled;
        foreach (string loss in project.Losses)
        {
            int conclusive = 0;
            for (int point = 0; point < Points; point++)
            {
                Random random = new(point);
                Dictionary<string, double> parameters = [];
                object[] inputs = [.. project.InputTypes(loss).Select(type => Input(type, random, point))];
                conclusive += LossCheck.Run(project, loss, path => parameters.TryGetValue(path, out double known) ? known : parameters[path] = Value(random), inputs) ? 1 : 0;
            }

            Assert.True(conclusive >= Points * 2 / 3, $"{loss}: {conclusive} of {Points} points are conclusive");
        }
    }

    [Fact]
    public void LoopsAreKeptWhereTheirBodiesAllowIt()
    {
        string[] stored = [.. _compiled.Kept.Losses.Where(_compiled.Kept.StoresGradient)];
        Assert.Equal(["Dot", "Nested", "Sum"], stored);
        Assert.DoesNotContain(_compiled.Unrolled.Losses, _compiled.Unrolled.StoresGradient);
    }

    private static object Input(Type type, Random random, int point) => type switch
    {
        _ when type == typeof(float) => Value(random),
        _ when type == typeof(double) => (double)Value(random),
        _ when type == typeof(int) => point % 5,
        _ when type == typeof(bool) => point % 2 == 0,
        _ => new[] { Value(random), Value(random), Value(random), Value(random) },
    };

    private static float Value(Random random) => (float)((random.NextDouble() * 3) - 1.5);

    /// <summary>The losses, compiled once.</summary>
    public sealed class Compiled : IDisposable
    {
        private static readonly Dictionary<string, int> Lengths = new() { ["W"] = 4, ["V"] = 3 };

        /// <summary>As they are: no loop is long.</summary>
        internal LossProject Unrolled { get; } = new(HandPickedLosses.Source, Lengths);

        /// <summary>The same, with every loop longer than what is unrolled in any case.</summary>
        internal LossProject Kept { get; } = new(HandPickedLosses.Source.Replace("[RmsProp]", "[RmsProp(Unroll = 1)]", StringComparison.Ordinal), Lengths);

        /// <inheritdoc/>
        public void Dispose()
        {
            Unrolled.Dispose();
            Kept.Dispose();
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Every hand-picked loss: the same bits as the method, the derivative that forward mode finds, and the step of the two-part form.</summary>
public sealed class HandPickedLossTests : IClassFixture<HandPickedLossTests.Compiled>
{
    private const int Points = 12;

    private readonly LossProject _project;

    public HandPickedLossTests(Compiled compiled) => _project = compiled.Project;

    [Fact]
    public void ThereAreSixty() => Assert.InRange(_project.Losses.Count, 60, 100);

    [Fact]
    public void EachAgreesWithForwardMode()
    {
        foreach (string loss in _project.Losses)
        {
            int conclusive = 0;
            for (int point = 0; point < Points; point++)
            {
                Random random = new(point);
                Dictionary<string, double> parameters = [];
                object[] inputs = [.. _project.InputTypes(loss).Select(type => Input(type, random, point))];
                conclusive += LossCheck.Run(_project, loss, path => parameters.TryGetValue(path, out double known) ? known : parameters[path] = Value(random), inputs) ? 1 : 0;
            }

            Assert.True(conclusive >= Points * 2 / 3, $"{loss}: {conclusive} of {Points} points are conclusive");
        }
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
        internal LossProject Project { get; } = new(HandPickedLosses.Source, new Dictionary<string, int> { ["W"] = 4, ["V"] = 3 });

        /// <inheritdoc/>
        public void Dispose() => Project.Dispose();
    }
}

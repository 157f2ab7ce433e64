using System;
using System.Collections.Generic;
using System.Linq;

using FirmwareSample.Paths;
using FirmwareSample.Report;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class QuadraticPathsTests
{
    [Fact]
    public void Sgd_contracts_each_direction_by_a_constant_factor()
    {
        IReadOnlyList<PlotPoint> path = QuadraticPaths.Sgd();

        Assert.Equal(-9 * Math.Pow(1 - (0.36 * 0.1), 30), path[^1].X, 1e-4);
        Assert.Equal(2 * Math.Pow(1 - (0.36 * 5), 30), path[^1].Y, 1e-4);
    }

    [Fact]
    public void Momentum_follows_its_recurrence() => AssertFollows(
        QuadraticPaths.SgdWithMomentum(),
        (gradient, state) =>
        {
            state[0] = (0.9 * state[0]) + gradient;
            return 0.06 * state[0];
        });

    [Fact]
    public void RmsProp_follows_its_recurrence() => AssertFollows(
        QuadraticPaths.RmsProp(),
        (gradient, state) =>
        {
            state[0] = (0.9 * state[0]) + (0.1 * gradient * gradient);
            return 0.2 * gradient / (Math.Sqrt(state[0]) + 1e-8);
        });

    [Fact]
    public void Centred_RmsProp_follows_its_recurrence() => AssertFollows(
        QuadraticPaths.CenteredRmsProp(),
        (gradient, state) =>
        {
            state[0] = (0.9 * state[0]) + (0.1 * gradient * gradient);
            state[1] += 0.1 * (gradient - state[1]);
            return 0.2 * gradient / (Math.Sqrt(state[0] - (state[1] * state[1])) + 1e-8);
        });

    [Fact]
    public void Every_path_leads_down()
    {
        IReadOnlyList<PlotPoint>[] paths =
            [QuadraticPaths.Sgd(), QuadraticPaths.SgdWithMomentum(), QuadraticPaths.RmsProp(), QuadraticPaths.CenteredRmsProp()];

        Assert.All(paths, path => Assert.Equal(new PlotPoint(-9, 2), path[0]));
        Assert.All(paths, path => Assert.InRange(Quadratic.Value(path[^1].X, path[^1].Y), 0, 0.5));
    }

    // The two directions of the quadratic don't see each other, so each is followed alone, in double.
    private static void AssertFollows(IReadOnlyList<PlotPoint> path, Func<double, double[], double> movement)
    {
        AssertFollows(path.Select(point => point.X).ToArray(), 0.1, movement);
        AssertFollows(path.Select(point => point.Y).ToArray(), 5, movement);
    }

    private static void AssertFollows(double[] path, double curvature, Func<double, double[], double> movement)
    {
        double[] state = new double[2];
        double position = path[0];
        Assert.Equal(31, path.Length);
        for (int step = 1; step < path.Length; step++)
        {
            position -= movement(curvature * position, state);
            Assert.Equal(position, path[step], 1e-3);
        }
    }
}

using System;
using System.Collections.Generic;

using FirmwareSample.Report;

namespace FirmwareSample.Paths;

/// <summary>The way of four optimizers from the same point down <see cref="Quadratic"/>, a point per step.</summary>
internal static class QuadraticPaths
{
    private const int Steps = 30;

    // Just below 0.4, from where on the steep direction is unstable.
    private const float SgdRate = 0.36f;

    private const float MomentumRate = 0.06f;
    private const float Momentum = 0.9f;

    /// <summary>Plain gradient descent.</summary>
    public static IReadOnlyList<PlotPoint> Sgd()
    {
        float x = Quadratic.StartX;
        float y = Quadratic.StartY;
        return Follow(() =>
        {
            x -= SgdRate * Quadratic.SlopeX(x);
            y -= SgdRate * Quadratic.SlopeY(y);
            return new PlotPoint(x, y);
        });
    }

    /// <summary>Gradient descent that keeps most of its last movement.</summary>
    public static IReadOnlyList<PlotPoint> SgdWithMomentum()
    {
        float x = Quadratic.StartX;
        float y = Quadratic.StartY;
        float bufferX = 0f;
        float bufferY = 0f;
        return Follow(() =>
        {
            bufferX = (Momentum * bufferX) + Quadratic.SlopeX(x);
            bufferY = (Momentum * bufferY) + Quadratic.SlopeY(y);
            x -= MomentumRate * bufferX;
            y -= MomentumRate * bufferY;
            return new PlotPoint(x, y);
        });
    }

    /// <summary>The generated step of <see cref="QuadraticPoint"/>.</summary>
    public static IReadOnlyList<PlotPoint> RmsProp()
    {
        var trainer = new QuadraticPoint.Trainer();
        trainer.Parameters.X = Quadratic.StartX;
        trainer.Parameters.Y = Quadratic.StartY;
        return Follow(() =>
        {
            trainer.Gradient.X = Quadratic.SlopeX(trainer.Parameters.X);
            trainer.Gradient.Y = Quadratic.SlopeY(trainer.Parameters.Y);
            trainer.Step();
            return new PlotPoint(trainer.Parameters.X, trainer.Parameters.Y);
        });
    }

    /// <summary>The generated step of <see cref="CenteredQuadraticPoint"/>.</summary>
    public static IReadOnlyList<PlotPoint> CenteredRmsProp()
    {
        var trainer = new CenteredQuadraticPoint.Trainer();
        trainer.Parameters.X = Quadratic.StartX;
        trainer.Parameters.Y = Quadratic.StartY;
        return Follow(() =>
        {
            trainer.Gradient.X = Quadratic.SlopeX(trainer.Parameters.X);
            trainer.Gradient.Y = Quadratic.SlopeY(trainer.Parameters.Y);
            trainer.Step();
            return new PlotPoint(trainer.Parameters.X, trainer.Parameters.Y);
        });
    }

    private static List<PlotPoint> Follow(Func<PlotPoint> step)
    {
        List<PlotPoint> points = [new(Quadratic.StartX, Quadratic.StartY)];
        while (points.Count <= Steps)
        {
            points.Add(step());
        }

        return points;
    }
}

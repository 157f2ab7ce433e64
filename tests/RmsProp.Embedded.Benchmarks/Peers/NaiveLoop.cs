using System;
using RmsProp.Embedded.Benchmarks.Compiled;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The step as it is written without a library: a loop over arrays.</summary>
internal sealed class NaiveLoop(float[] parameters, float[] gradient)
{
    private readonly float[] _parameters = AlignedArray.Copy(parameters);
    private readonly float[] _squareAverage = AlignedArray.Zeros(parameters.Length);

    private readonly float[] _gradient = AlignedArray.Copy(gradient);

    /// <summary>Makes steps along the gradient.</summary>
    public void Run(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            Step(_parameters, _gradient, _squareAverage);
        }
    }

    private static void Step(float[] parameters, float[] gradient, float[] squareAverage)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            squareAverage[i] = 0.99f * squareAverage[i] + 0.01f * gradient[i] * gradient[i];
            parameters[i] = parameters[i] - 0.01f * gradient[i] / (MathF.Sqrt(squareAverage[i]) + 1e-8f);
        }
    }
}

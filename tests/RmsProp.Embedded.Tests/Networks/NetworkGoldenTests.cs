using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Networks learn what PyTorch's learn, as near as another order of sums allows.</summary>
public sealed class NetworkGoldenTests
{
    private const double Tolerance = 1e-4;

    public static TheoryData<int> Runs => [0, 1];

    [Theory]
    [MemberData(nameof(Runs))]
    public void FirstGradientIsThatOfPyTorch(int run)
    {
        NetworkTrace trace = NetworkTrace.Load()[run];
        using NetworkProject project = new(Source(trace) with { MiniBatch = true });
        INetworkDriver driver = Start(project, trace);

        driver.AccumulateLabel(Digits.Inputs[0], Digits.Labels[0]);

        // The driver converts parameters; so gradients take their place for a moment.
        for (int layer = 0; layer < trace.Initial.Length; layer++)
        {
            driver.Gradient[layer].CopyTo(driver.Layers[layer], 0);
            AssertNear(trace.FirstGradient[layer], Exported(driver, trace, layer));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void LossesAndParametersAreThoseOfPyTorch(int run)
    {
        NetworkTrace trace = NetworkTrace.Load()[run];
        using NetworkProject project = new(Source(trace));
        INetworkDriver driver = Start(project, trace);

        for (int step = 0; step < trace.Losses.Length; step++)
        {
            float loss = driver.TrainLabel(Digits.Inputs[step], Digits.Labels[step]);

            Assert.True(Math.Abs(trace.Losses[step] - loss) <= Tolerance * trace.Losses[step], $"step {step}: {trace.Losses[step]} but {loss}");
        }

        // The first steps divide small gradients by their own size, which enlarges their relative errors.
        for (int layer = 0; layer < trace.Final.Length; layer++)
        {
            float[] moved = [.. trace.Final[layer].Zip(trace.Initial[layer], (final, initial) => Math.Abs(final - initial))];
            float[] actual = Exported(driver, trace, layer);
            Assert.All(trace.Final[layer].Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 0.01 * moved.Max()));
        }
    }

    private static NetworkSource Source(NetworkTrace trace) => new(
        trace.Sizes[0],
        trace.Loss,
        [.. trace.Activations.Select((activation, layer) => $"Dense({trace.Sizes[layer + 1]}, Activation = Activation.{activation})")])
    {
        Options = trace.Options,
        Classes = trace.Sizes[^1],
    };

    private static INetworkDriver Start(NetworkProject project, NetworkTrace trace)
    {
        INetworkDriver driver = project.Start();
        for (int layer = 0; layer < trace.Initial.Length; layer++)
        {
            int weights = trace.Sizes[layer] * trace.Sizes[layer + 1];
            driver.Import(layer, trace.Initial[layer][..weights], trace.Initial[layer][weights..]);
        }

        return driver;
    }

    private static float[] Exported(INetworkDriver driver, NetworkTrace trace, int layer)
    {
        float[] weight = new float[trace.Sizes[layer] * trace.Sizes[layer + 1]];
        float[] bias = new float[trace.Sizes[layer + 1]];
        driver.Export(layer, weight, bias);
        return [.. weight, .. bias];
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        double largest = expected.Max(Math.Abs);
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, Tolerance * largest));
    }
}

using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>
/// Layers imported from PyTorch compute what its modules do: <c>Conv1d</c> over [channel][time] with weights [filter][channel][time], and a <c>Linear</c> with
/// weights [output][input] behind a <c>Flatten</c>, which puts channel behind channel.
/// </summary>
public sealed class NetworkPyTorchTests
{
    private const int Channels = 2;
    private const int Times = 9;
    private const int Filters = 3;
    private const int Kernel = 4;
    private const int Stride = 2;
    private const int Padding = 1;
    private const int Windows = (Times + 2 * Padding - Kernel) / Stride + 1;
    private const int Outputs = 5;

    private static readonly NetworkSource Source = new(
        Channels * Times, Loss.MeanSquaredError, $"Conv1D({Filters}, {Kernel}, Stride = {Stride}, Padding = {Padding}, Activation = Activation.Tanh)", $"Dense({Outputs})")
    {
        Channels = Channels,
    };

    [Fact]
    public void ImportedLayersComputeWhatPyTorchDoes()
    {
        using NetworkProject project = new(Source);
        INetworkDriver driver = project.Start();
        var random = new Random(1);
        float[] filters = Values(random, Filters * Channels * Kernel);
        float[] filterBias = Values(random, Filters);
        float[] weight = Values(random, Outputs * Filters * Windows);
        float[] bias = Values(random, Outputs);
        float[] input = Values(random, Channels * Times);
        driver.Import(0, filters, filterBias);
        driver.Import(1, weight, bias);
        float[] outputs = new float[Outputs];

        // Here the channels of a time stand side by side.
        driver.Predict([.. Enumerable.Range(0, Channels * Times).Select(index => input[index % Channels * Times + index / Channels])], outputs);

        Assert.All(Linear(weight, bias, Conv1d(filters, filterBias, input)).Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    [Fact]
    public void ExportIsTheInverseOfImport()
    {
        using NetworkProject project = new(Source);
        INetworkDriver driver = project.Start();
        var random = new Random(2);
        foreach ((int layer, int weights, int units) in new[] { (0, Filters * Channels * Kernel, Filters), (1, Outputs * Filters * Windows, Outputs) })
        {
            float[] weight = Values(random, weights);
            float[] bias = Values(random, units);
            driver.Import(layer, weight, bias);
            float[] exportedWeight = new float[weights];
            float[] exportedBias = new float[units];
            driver.Export(layer, exportedWeight, exportedBias);

            Assert.Equal(weight, exportedWeight);
            Assert.Equal(bias, exportedBias);
            Assert.Equal(weight.Concat(bias).Order(), driver.Layers[layer].Order());
        }
    }

    private static double[] Conv1d(float[] weight, float[] bias, float[] input)
    {
        double[] outputs = new double[Filters * Windows];
        for (int filter = 0; filter < Filters; filter++)
        {
            for (int window = 0; window < Windows; window++)
            {
                double sum = bias[filter];
                for (int channel = 0; channel < Channels; channel++)
                {
                    for (int k = 0; k < Kernel; k++)
                    {
                        int time = window * Stride + k - Padding;
                        sum += time is < 0 or >= Times ? 0 : (double)weight[(filter * Channels + channel) * Kernel + k] * input[channel * Times + time];
                    }
                }

                outputs[filter * Windows + window] = Math.Tanh(sum);
            }
        }

        return outputs;
    }

    private static double[] Linear(float[] weight, float[] bias, double[] input) =>
        [.. Enumerable.Range(0, Outputs).Select(output => bias[output] + input.Select((value, index) => weight[output * input.Length + index] * value).Sum())];

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(2 * random.NextDouble() - 1))];
}

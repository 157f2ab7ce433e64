namespace RmsProp.Embedded;

/// <summary>Converts layers between the order of generated networks and PyTorch's. Not for direct use.</summary>
/// <remarks>
/// Here weights stand <c>[time][channel][unit]</c>, then biases. PyTorch has <c>[unit][channel][time]</c> in <c>Conv1d</c>, and in a <c>Linear</c> behind a
/// <c>Flatten</c>; with one channel that is <c>[unit][input]</c>.
/// </remarks>
public static class PyTorchLayout
{
    /// <summary>Fills a layer.</summary>
    /// <param name="layer">The layer's array.</param>
    /// <param name="inputs">Inputs of each unit.</param>
    /// <param name="units">Number of units.</param>
    /// <param name="channels">Channels that the inputs belong to.</param>
    /// <param name="weight">PyTorch's weight.</param>
    /// <param name="bias">PyTorch's bias.</param>
    /// <exception cref="System.ArgumentException">An array is null or of the wrong length; names the argument. Nothing has changed.</exception>
    public static void Import(float[] layer, int inputs, int units, int channels, float[] weight, float[] bias)
    {
        Check(inputs, units, weight, bias);
        for (int unit = 0; unit < units; unit++)
        {
            for (int input = 0; input < inputs; input++)
            {
                layer[input * units + unit] = weight[Index(unit, input, inputs, channels)];
            }

            layer[inputs * units + unit] = bias[unit];
        }
    }

    /// <summary>Fills PyTorch's weight and bias: the inverse of <see cref="Import"/>.</summary>
    public static void Export(float[] layer, int inputs, int units, int channels, float[] weight, float[] bias)
    {
        Check(inputs, units, weight, bias);
        for (int unit = 0; unit < units; unit++)
        {
            for (int input = 0; input < inputs; input++)
            {
                weight[Index(unit, input, inputs, channels)] = layer[input * units + unit];
            }

            bias[unit] = layer[inputs * units + unit];
        }
    }

    private static int Index(int unit, int input, int inputs, int channels)
    {
        int time = input / channels;
        int channel = input - time * channels;
        return unit * inputs + channel * (inputs / channels) + time;
    }

    private static void Check(int inputs, int units, float[] weight, float[] bias)
    {
        if (weight == null || weight.Length != inputs * units)
        {
            ParameterArray.ThrowWrongLength("weight", inputs * units);
        }

        if (bias == null || bias.Length != units)
        {
            ParameterArray.ThrowWrongLength("bias", units);
        }
    }
}

using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace RmsProp.Embedded.Tests.Golden;

/// <summary>A linear layer as PyTorch trained it.</summary>
/// <param name="Inputs">All inputs, row by row.</param>
/// <param name="Targets">All targets, row by row.</param>
/// <param name="Initial">Weights, output by output, and biases at the start.</param>
/// <param name="Losses">The mean squared error before each step.</param>
/// <param name="Parameters">Weights and biases after the last step.</param>
internal sealed record LinearTrace(float[] Inputs, float[] Targets, float[] Initial, float[] Losses, float[] Parameters)
{
    /// <summary>Reads the trace.</summary>
    public static LinearTrace Load()
    {
        using Stream file = typeof(LinearTrace).Assembly.GetManifestResourceStream("pytorch-linear.json")!;
        using JsonDocument document = JsonDocument.Parse(file);
        float[] Floats(string name) => [.. document.RootElement.GetProperty(name).GetString()!.Split(' ').Select(Float)];
        return new(Floats("inputs"), Floats("targets"), Floats("initial"), Floats("losses"), Floats("parameters"));
    }

    private static float Float(string bits) =>
        BitConverter.UInt32BitsToSingle(uint.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

namespace RmsProp.Embedded.Generator.Model.Networks;

/// <summary>
/// A layer: the same weighted sums over each of several windows of its input. A dense layer has one window, which holds the whole input.
/// </summary>
/// <remarks>
/// Values are ordered <c>[time][channel]</c>, so a window is a run of neighbours. Output <c>window * Units + unit</c> is
/// <c>activation(w[Window * Units + unit] + sum of input[window * Step - Offset + j] * w[j * Units + unit])</c> over the <c>j</c> below <c>Window</c> that
/// fall on the input.
/// </remarks>
/// <param name="Field">The field's identifier, escaped where it is a keyword.</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Inputs">Number of values of the layer's input.</param>
/// <param name="Channels">Number of channels that they belong to.</param>
/// <param name="Window">Number of values in a window.</param>
/// <param name="Step">How many values a window lies behind the one before it.</param>
/// <param name="Offset">How many values the first window lies ahead of the input.</param>
/// <param name="Windows">Number of windows.</param>
/// <param name="Units">Number of outputs of each window.</param>
internal sealed record Layer(
    string Field, Activation Activation, int Inputs, int Channels, int Window, int Step, int Offset, int Windows, int Units)
{
    public int Outputs => Windows * Units;

    /// <summary>Number of weights, which the biases follow.</summary>
    public int Weights => Window * Units;

    /// <summary>Length of the array.</summary>
    public int Length => Weights + Units;

    /// <summary>Whether the layer has a single window, of all its inputs.</summary>
    public bool IsDense => Windows == 1 && Window == Inputs && !IsPadded;

    /// <summary>Whether a window may reach beyond the input.</summary>
    public bool IsPadded => Offset > 0;

    public static Layer Dense(string field, Activation activation, int inputs, int channels, int units) =>
        new(field, activation, inputs, channels, Window: inputs, Step: 0, Offset: 0, Windows: 1, units);
}

namespace FirmwareSample.Core;

/// <summary>
/// Ten rows to learn from and where to start. The numbers are short in binary, so that the first loss is exact whatever the order of its sums;
/// no model fits the targets, so that the loss stays well above its rounding errors.
/// </summary>
public static class LinearExample
{
    /// <summary>How many steps are taken, on every target.</summary>
    public const int Steps = 300;

    /// <summary>Three inputs for each row.</summary>
    public static readonly float[] Inputs =
    {
        1f, 0.5f, -1f,
        2f, -1f, 0.5f,
        -1f, 1f, 2f,
        0.5f, 2f, 1f,
        -2f, 0.5f, 1f,
        1f, -2f, -0.5f,
        -0.5f, -1f, 1f,
        0.25f, 1f, -2f,
        2f, 1f, -1f,
        -1f, -0.5f, 0.25f,
    };

    /// <summary>Two targets for each row.</summary>
    public static readonly float[] Targets =
    {
        2.5f, -1f,
        0.375f, 2.25f,
        1.5f, 0.125f,
        3.25f, -0.75f,
        -1.125f, -2.5f,
        -0.625f, 3f,
        -1.75f, 0.5f,
        2f, -1.875f,
        4.125f, 0.25f,
        -1.25f, -0.375f,
    };

    /// <summary>The weights at the start, output by output.</summary>
    public static readonly float[] Weights = { 0.5f, -0.25f, 0.125f, -0.375f, 0.25f, 0.5f };

    /// <summary>The biases at the start.</summary>
    public static readonly float[] Biases = { 0.125f, -0.25f };
}

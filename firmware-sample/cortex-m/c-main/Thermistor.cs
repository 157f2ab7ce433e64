using RmsProp.Embedded;

namespace FirmwareSample.CMain;

/// <summary>A sensor's straight line, from its raw reading to the temperature; learnt on the device.</summary>
[RmsProp(LearningRate = 0.05, Alpha = 0.99)]
public partial struct Thermistor
{
    /// <summary>Degrees per unit of reading.</summary>
    public float Gain;

    /// <summary>Degrees at a reading of zero.</summary>
    public float Offset;

    /// <summary>The squared error of one prediction; adds its gradient to <paramref name="gradient"/>.</summary>
    /// <param name="model">The parameters.</param>
    /// <param name="raw">The reading.</param>
    /// <param name="reference">The true temperature.</param>
    /// <param name="gradient">Where the gradient is added.</param>
    public static float AddSquaredErrorGradient(in Thermistor model, float raw, float reference, ref Gradient gradient)
    {
        float error = model.Gain * raw + model.Offset - reference;
        float slope = error + error;
        gradient.Gain += slope * raw;
        gradient.Offset += slope;
        return error * error;
    }
}

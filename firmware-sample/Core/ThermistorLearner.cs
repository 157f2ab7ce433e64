using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Calibrates a thermistor: finds the coefficients of its curve from pairs of resistance and temperature. Allocates in its constructor only.</summary>
public class ThermistorLearner
{
    /// <summary>How many measurements it learns from, on every target.</summary>
    public const int Steps = 200000;

    /// <summary>How many there are, to be learnt again and again.</summary>
    public const int Measurements = 21;

    // The measurements come in another order than that of their temperatures.
    private const int Stride = 8;

    // Stands for the sensor to be calibrated: a 10 kOhm NTC of a data sheet.
    private SteinhartHart sensor;

    /// <summary>Starts with a curve that is zero everywhere.</summary>
    public ThermistorLearner()
    {
        sensor.A = 3.354f;
        sensor.B = 0.2566f;
        sensor.C = 0.0004f;
    }

    /// <summary>The curve that is learnt, and the state of its optimizer.</summary>
    public SteinhartHart.Trainer Trainer { get; } = new SteinhartHart.Trainer();

    /// <summary>Learns from one measurement.</summary>
    /// <param name="step">How many were learnt before.</param>
    /// <returns>Half the squared error before the step, in (1000 / K)^2.</returns>
    [HotPath]
    public float Learn(int step)
    {
        float resistance = Resistance(step * Stride % Measurements);
        return Trainer.TrainSquaredError(resistance, SteinhartHart.Temperature(in sensor, resistance));
    }

    /// <summary>How far off the learnt temperature is at most, in kelvin.</summary>
    [HotPath]
    public float LargestError()
    {
        float largest = 0f;
        for (int measurement = 0; measurement < Measurements; measurement++)
        {
            float resistance = Resistance(measurement);
            float error = SteinhartHart.Temperature(in Trainer.Parameters, resistance) - SteinhartHart.Temperature(in sensor, resistance);
            largest = FloatMath.Max(largest, FloatMath.Abs(error));
        }

        return largest;
    }

    /// <summary>The resistance of a measurement in ohm: from 80 down to -20 degrees Celsius.</summary>
    private static float Resistance(int measurement)
    {
        return FloatMath.Exp(7.1f + 0.21f * measurement);
    }
}

using System;
using System.IO;

using static System.FormattableString;

namespace FirmwareSample.Losses;

/// <summary>Calibrates a thermistor: finds the coefficients of its curve from pairs of resistance and temperature.</summary>
/// <param name="output">Where to print.</param>
internal sealed class ThermistorSample(TextWriter output)
{
    /// <summary>How many measurements it learns from.</summary>
    public const int Steps = 200_000;

    private const int Measurements = 21;
    private const int StepsPerLine = 40_000;

    /// <summary>A 10 kOhm NTC of a data sheet, which stands for the sensor to be calibrated.</summary>
    private static readonly SteinhartHart Sensor = new() { A = 3.354f, B = 0.2566f, C = 0.0004f };

    /// <summary>The resistance of a measurement in ohm: from 80 down to -20 degrees Celsius.</summary>
    public static float Resistance(int measurement) => MathF.Exp(7.1f + 0.21f * (measurement % Measurements));

    /// <summary>The temperature that a resistance stands for, in kelvin.</summary>
    public static float Temperature(float resistance) => SteinhartHart.Temperature(in Sensor, resistance);

    /// <summary>Learns; prints how far off the curve is at most, every so many steps, and the coefficients.</summary>
    /// <returns>What has learnt.</returns>
    public SteinhartHart.Trainer Run()
    {
        output.Write(Invariant($"Steinhart-Hart curve of a thermistor from {Measurements} measurements, {Steps} steps\n\n"));
        var trainer = new SteinhartHart.Trainer();
        for (int step = 0; step <= Steps; step++)
        {
            if (step % StepsPerLine == 0)
            {
                output.Write(Invariant($"step {step,6}  largest error {LargestError(in trainer.Parameters),9:F4} K\n"));
            }

            float resistance = Resistance(step * 8);
            trainer.TrainSquaredError(resistance, Temperature(resistance));
        }

        output.Write(Invariant($"\n1000 / T = {trainer.Parameters.A:F4} + {trainer.Parameters.B:F4} l + {trainer.Parameters.C:F5} l^3, l = log(R / 10 kOhm)\n"));
        return trainer;
    }

    /// <summary>How far off the learnt temperature is at most, in kelvin.</summary>
    public static float LargestError(in SteinhartHart learnt)
    {
        float largest = 0f;
        for (int measurement = 0; measurement < Measurements; measurement++)
        {
            float resistance = Resistance(measurement);
            largest = MathF.Max(largest, MathF.Abs(SteinhartHart.Temperature(in learnt, resistance) - Temperature(resistance)));
        }

        return largest;
    }
}

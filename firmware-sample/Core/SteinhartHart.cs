using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>
/// A thermistor's curve, 1000 / T = A + B l + C l^3 with l = log(R / 10 kOhm): I. S. Steinhart, S. R. Hart, Calibration curves for thermistors (1968).
/// </summary>
[RmsProp(LearningRate = 1e-4)]
public partial struct SteinhartHart
{
    /// <summary>At 10 kOhm, in 1000 / K.</summary>
    public float A;

    /// <summary>Of the logarithm, in 1000 / K.</summary>
    public float B;

    /// <summary>Of its third power, in 1000 / K: small, so it moves in smaller steps.</summary>
    [Parameter(LearningRate = 1e-5)]
    public float C;

    /// <summary>The temperature in kelvin of a resistance in ohm.</summary>
    public static float Temperature(in SteinhartHart p, float resistance)
    {
        return 1000f / Inverse(in p, resistance);
    }

    /// <summary>Half the squared error of one measurement, in (1000 / K)^2.</summary>
    [Loss]
    public static float SquaredError(in SteinhartHart p, float resistance, float temperature)
    {
        float error = Inverse(in p, resistance) - 1000f / temperature;
        return 0.5f * error * error;
    }

    private static float Inverse(in SteinhartHart p, float resistance)
    {
        float l = FloatMath.Log(resistance / 10000f);
        return p.A + p.B * l + p.C * l * l * l;
    }
}

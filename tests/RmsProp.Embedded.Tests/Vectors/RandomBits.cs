using System;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Random numbers by their bits: every kind of number that the type has.</summary>
internal sealed class RandomBits(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Any number: denormal, zero of either sign, infinite, NaN with any payload.</summary>
    public double Any(bool isDouble) => isDouble
        ? BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue))
        : BitConverter.Int32BitsToSingle(_random.Next(int.MinValue, int.MaxValue));

    /// <summary>A number that a step accepts: often zero, denormal, or near the bound.</summary>
    public double Accepted(bool isDouble)
    {
        int bound = isDouble ? 510 : 62;
        int lowest = isDouble ? -1074 : -149;
        return _random.Next(8) switch
        {
            0 => 0,
            1 => -0.0,
            2 => Scaled(lowest, lowest + 23),
            3 => Scaled(bound - 3, bound - 1),
            _ => Scaled(-20, 4),
        };
    }

    /// <summary>A number that is not negative, as a square average is.</summary>
    public double Square(bool isDouble) => Math.Abs(Accepted(isDouble));

    /// <summary>Whether something happens that has a chance of one in <paramref name="chances"/>.</summary>
    public bool OneIn(int chances) => _random.Next(chances) == 0;

    public int Below(int limit) => _random.Next(limit);

    private double Scaled(int lowest, int highest) =>
        Math.ScaleB(1 + _random.NextDouble(), _random.Next(lowest, highest)) * (_random.Next(2) == 0 ? 1 : -1);
}

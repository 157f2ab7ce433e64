using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>Pins the bits of all functions: what a device computes with <see cref="FloatMathStride"/> must give the same numbers.</summary>
public class FloatMathStrideTests
{
    public const int Count = 65536;

    /// <summary>By the number of the function, from 0, for <see cref="Count"/> golden steps from the bits 0.</summary>
    public static readonly int[] Pinned =
    [
        537119867, 1026270620, 13245722, 1972353628, 213320179,
        -1845470873, -1193680463, -1587853084, 1928378500, 111616828,
        -468511920, -1465496717, 1054589353, -1975616062, 126605301,
    ];

    [Fact]
    public void TheBitsAreThePinnedOnes()
    {
        int[] hashes = Enumerable.Range(0, FloatMathStride.FunctionCount)
            .Select(function => FloatMathStride.Hash(function, 0, FloatMathStride.GoldenStep, Count))
            .ToArray();

        Assert.Equal(Pinned, hashes);
    }
}

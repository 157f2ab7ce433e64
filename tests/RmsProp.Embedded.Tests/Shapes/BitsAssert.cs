using System;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Compares values by their bits, so that signed zeros and NaNs count.</summary>
internal static class BitsAssert
{
    /// <summary>Fails with <paramref name="what"/> and the bits unless all are equal.</summary>
    public static void Equal(ulong[] expected, ulong[] actual, string what) =>
        Assert.True(expected.AsSpan().SequenceEqual(actual), $"{what}\nexpected {Hex(expected)}\nactual   {Hex(actual)}");

    private static string Hex(ulong[] bits) => string.Join(" ", bits.Select(value => $"{value:x16}"));
}

using System;

namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The square root of <paramref name="x"/>, correctly rounded (0.5 ulp): the platform's own root, which is exact on every target.
    /// </summary>
    /// <param name="x">Any float.</param>
    /// <returns>±0 for ±0, +infinity for +infinity, NaN below 0 and for NaN.</returns>
    /// <remarks>
    /// On nanoFramework firmware built with light math (Raspberry Pi Pico and Pico 2) the platform has no root and throws: set the MSBuild
    /// property <c>RmsPropLightMath</c> to true, and generated code calls <see cref="PlainSqrt"/> instead.
    /// </remarks>
    public static float Sqrt(float x)
    {
#if NANOFRAMEWORK_1_0
        // Rounding the root of double to float gives the exact float root: double has more than twice the digits (Figueroa, 1995).
        return (float)Math.Sqrt(x);
#else
        return MathF.Sqrt(x);
#endif
    }

    /// <summary>
    /// The square root of <paramref name="x"/>, correctly rounded (0.5 ulp): the one function of <see cref="double"/> that is promised on
    /// every target. Special values as for <see cref="Sqrt(float)"/>.
    /// </summary>
    /// <param name="x">Any double.</param>
    /// <returns>±0 for ±0, +infinity for +infinity, NaN below 0 and for NaN.</returns>
    public static double Sqrt(double x)
    {
        return Math.Sqrt(x);
    }
}

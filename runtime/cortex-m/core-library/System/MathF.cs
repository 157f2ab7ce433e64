using System.Runtime.CompilerServices;

namespace System;

/// <summary>Single-precision mathematics that is one instruction.</summary>
public static class MathF
{
    /// <summary>The square root, correctly rounded: the instruction <c>vsqrt.f32</c>.</summary>
    // The compiler puts the instruction in place of every call, of this one too.
    [Intrinsic]
    public static float Sqrt(float x) => Sqrt(x);
}

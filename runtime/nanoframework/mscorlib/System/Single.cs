namespace System;

public struct Single
{
    public const float MinValue = -3.40282347E+38f;

    public const float MaxValue = 3.40282347E+38f;

    public const float Epsilon = 1.4E-45f;

    public const float NegativeInfinity = -1f / 0f;

    public const float PositiveInfinity = 1f / 0f;

    public const float NaN = 0f / 0f;

    public static bool IsNaN(float f) => throw null;

    public string ToString(string format) => throw null;
}

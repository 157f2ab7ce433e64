namespace System;

/// <summary>32 bits, signed.</summary>
public struct Int32
{
    /// <summary>2^31 - 1.</summary>
    public const int MaxValue = 2147483647;

    /// <summary>-2^31.</summary>
    public const int MinValue = -2147483648;
}

/// <summary>64 bits, signed.</summary>
public struct Int64
{
    /// <summary>2^63 - 1.</summary>
    public const long MaxValue = 9223372036854775807;

    /// <summary>-2^63.</summary>
    public const long MinValue = -9223372036854775808;
}

/// <summary>IEEE 754 binary32.</summary>
public struct Single
{
    /// <summary>The largest finite value.</summary>
    public const float MaxValue = 3.40282347E+38f;

    /// <summary>The lowest finite value.</summary>
    public const float MinValue = -3.40282347E+38f;

    /// <summary>The smallest value above zero.</summary>
    public const float Epsilon = 1.401298E-45f;

    /// <summary>Not a number.</summary>
    public const float NaN = 0f / 0f;

    /// <summary>Above every finite value.</summary>
    public const float PositiveInfinity = 1f / 0f;

    /// <summary>Below every finite value.</summary>
    public const float NegativeInfinity = -1f / 0f;

    /// <summary>Whether a value is not a number: it alone differs from itself.</summary>
#pragma warning disable CS1718
    public static bool IsNaN(float f) => f != f;
#pragma warning restore CS1718
}

/// <summary>IEEE 754 binary64. Cores without a unit for it may hold and move it; the build refuses arithmetic on it for them.</summary>
public struct Double
{
    /// <summary>The largest finite value.</summary>
    public const double MaxValue = 1.7976931348623157E+308;

    /// <summary>The lowest finite value.</summary>
    public const double MinValue = -1.7976931348623157E+308;

    /// <summary>Not a number.</summary>
    public const double NaN = 0d / 0d;

    /// <summary>Above every finite value.</summary>
    public const double PositiveInfinity = 1d / 0d;

    /// <summary>Below every finite value.</summary>
    public const double NegativeInfinity = -1d / 0d;

    /// <summary>Whether a value is not a number: it alone differs from itself.</summary>
#pragma warning disable CS1718
    public static bool IsNaN(double d) => d != d;
#pragma warning restore CS1718
}

namespace RmsProp.Embedded.Tests;

/// <summary>
/// One number for the bits of a function's results over a walk through all floats. Made of what every target can run, so that devices
/// compile this very file and compare their numbers with the ones pinned on .NET.
/// </summary>
internal static class FloatMathStride
{
    /// <summary>Functions are numbered from 0 to below this.</summary>
    public const int FunctionCount = 15;

    /// <summary>
    /// A step for <see cref="Hash"/>: 2^32 divided by the golden ratio, made odd. Any number of its multiples lies evenly among the floats.
    /// </summary>
    public const int GoldenStep = -1640531527;

    /// <summary>FNV-1a, 32 bits, over the results in the order of the walk, low byte first; every NaN counts as 0x7FC00000.</summary>
    /// <param name="function">The number of the function.</param>
    /// <param name="start">The bits of the first argument.</param>
    /// <param name="step">What is added to the bits, modulo 2^32, for the next argument.</param>
    /// <param name="count">How many arguments to take.</param>
    public static unsafe int Hash(int function, int start, int step, int count)
    {
        unchecked
        {
            int hash = -2128831035;
            int argumentBits = start;
            for (int i = 0; i < count; i++)
            {
                float x = *(float*)&argumentBits;
                float result = Evaluate(function, x);
                int bits = *(int*)&result;
                if (float.IsNaN(result))
                {
                    bits = 0x7FC00000;
                }

                hash = (hash ^ (bits & 0xFF)) * 16777619;
                hash = (hash ^ ((bits >> 8) & 0xFF)) * 16777619;
                hash = (hash ^ ((bits >> 16) & 0xFF)) * 16777619;
                hash = (hash ^ ((bits >> 24) & 0xFF)) * 16777619;
                argumentBits += step;
            }

            return hash;
        }
    }

    private static float Evaluate(int function, float x)
    {
        switch (function)
        {
            case 0: return FloatMath.Abs(x);
            case 1: return FloatMath.Atan(x);
            case 2: return FloatMath.Clamp(x, -1.5f, 2f);
            case 3: return FloatMath.Cos(x);
            case 4: return FloatMath.Exp(x);
            case 5: return FloatMath.Log(x);
            case 6: return FloatMath.Max(x, 0.25f);
            case 7: return FloatMath.Min(x, 0.25f);
            case 8: return FloatMath.PlainSqrt(x);
            case 9: return FloatMath.Pow(x, 5f);
            case 10: return FloatMath.Pow(x, -1.5f);
            case 11: return FloatMath.Sigmoid(x);
            case 12: return FloatMath.Sin(x);
            case 13: return FloatMath.Softplus(x);
            default: return FloatMath.Tanh(x);
        }
    }
}

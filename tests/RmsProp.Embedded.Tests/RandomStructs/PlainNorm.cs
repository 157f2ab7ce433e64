using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>What a norm multiplies a gradient by, computed in one type.</summary>
internal static class PlainNorm
{
    /// <summary>1, or less where the norm of <paramref name="gradient"/> is above <paramref name="limit"/>.</summary>
    public static double Clip<T>(IEnumerable<double> gradient, double limit)
        where T : IBinaryFloatingPointIeee754<T>
    {
        T[] values = [.. gradient.Select(T.CreateChecked)];
        T largest = values.Select(T.Abs).Max()!;
        if (largest == T.Zero)
        {
            return 1;
        }

        // Relative to the largest, no square overflows.
        T sum = T.Zero;
        foreach (T value in values)
        {
            sum += (value / largest) * (value / largest);
        }

        T norm = largest * T.Sqrt(sum);
        T most = T.CreateChecked(limit);
        return most < norm ? double.CreateChecked(most / norm) : 1;
    }
}

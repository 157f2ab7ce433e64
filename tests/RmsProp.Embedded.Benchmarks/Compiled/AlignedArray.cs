using System;
using System.Runtime.InteropServices;

namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>
/// Arrays that begin with a line of the cache and stay where they are. Otherwise every second vector is part of two lines, or not, by chance, and what
/// is measured is that chance: it is worth up to a fifth of a step, in any language.
/// </summary>
public static class AlignedArray
{
    private const int Line = 64;

    /// <summary>An array of zeros.</summary>
    public static float[] Zeros(int count)
    {
        for (int attempt = 1; ; attempt++)
        {
            float[] array = GC.AllocateArray<float>(count, pinned: true);
            if (Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) % Line == 0)
            {
                return array;
            }

            // Takes room, a little more each time, so that the next one lies otherwise.
            GC.AllocateArray<byte>(attempt % Line * sizeof(long), pinned: true);
        }
    }

    /// <summary>A copy.</summary>
    public static float[] Copy(float[] values)
    {
        float[] array = Zeros(values.Length);
        values.CopyTo(array, 0);
        return array;
    }
}

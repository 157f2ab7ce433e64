using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>
/// Trainers whose fields lie well: the runtime puts an object at any multiple of eight bytes, and a vector that is part of two lines of the cache can't
/// be read back at once after it was written, for which a step of eight parameters takes a tenth longer.
/// </summary>
public static class AlignedFields
{
    private const int Line = 64;
    private const int Attempts = 64;

    /// <summary>The first of some fields that lie side by side.</summary>
    public delegate ref float First<in T>(T trainer);

    /// <summary>Of several trainers the one with the fewest vectors that are part of two lines.</summary>
    public static T Choose<T>(int count, params First<T>[] fields)
        where T : new() =>
        Enumerable.Range(0, Attempts).Select(_ => new T()).ToArray().MinBy(trainer => fields.Sum(field => Divided(ref field(trainer), count)))!;

    private static unsafe int Divided(ref float first, int count)
    {
        int size = Vector256<byte>.Count;
        nuint start = (nuint)Unsafe.AsPointer(ref first);
        return Enumerable.Range(0, count * sizeof(float) / size).Count(vector => (start + (nuint)(vector * size)) % Line > (nuint)(Line - size));
    }
}

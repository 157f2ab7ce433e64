using System.Runtime.CompilerServices;

namespace System;

/// <summary>Copying of structs that hold references; the compiler calls it by name.</summary>
internal static class Buffer
{
    // Whoever holds references needs no word from us: nothing is ever collected.
    private static void BulkMoveWithWriteBarrier(ref byte destination, ref byte source, nuint byteCount) =>
        SpanHelpers.Memmove(ref destination, ref source, byteCount);
}

/// <summary>Clearing, filling and copying of large structs; the compiler calls these by name.</summary>
internal static class SpanHelpers
{
    private static void ClearWithoutReferences(ref byte destination, nuint byteCount) => Fill(ref destination, 0, byteCount);

    internal static void Fill(ref byte destination, byte value, nuint byteCount)
    {
        for (int index = 0; index < (int)byteCount; index++)
        {
            Unsafe.Add(ref destination, index) = value;
        }
    }

    internal static void Memmove(ref byte destination, ref byte source, nuint byteCount)
    {
        for (int index = 0; index < (int)byteCount; index++)
        {
            Unsafe.Add(ref destination, index) = Unsafe.Add(ref source, index);
        }
    }
}

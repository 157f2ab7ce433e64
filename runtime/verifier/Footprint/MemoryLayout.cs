using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>The RAM that a struct takes in a field, with the arrays that it refers to.</summary>
/// <param name="Size">The struct itself.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
/// <param name="HasReferences">Whether it refers to arrays.</param>
/// <param name="ArraySize">Those arrays.</param>
internal sealed record MemoryLayout(int Size, int Alignment, bool HasReferences, int ArraySize)
{
    /// <summary>nanoFramework's heap consists of blocks of this size: one per field and one before the fields of a struct.</summary>
    private const int Block = 12;

    /// <summary>What a nanoFramework array takes besides its elements.</summary>
    private const int BlockArrayHeader = 20;

    /// <summary>What the size of an object is a multiple of, on .NET and on bare Cortex-M.</summary>
    private const int ObjectAlignment = 8;

    /// <param name="shape">The struct.</param>
    /// <param name="target">Where; .NET with 64-bit pointers.</param>
    public static int BytesOf(FieldShape shape, VerifierTarget target)
    {
        if (target == VerifierTarget.NanoFramework)
        {
            return InBlocks(shape);
        }

        // Besides its elements an array has a header, its type and its length; on Cortex-M a word ahead of it, too.
        MemoryLayout layout = target == VerifierTarget.Net ? Of(shape, pointer: 8, arrayHeader: 24) : Of(shape, pointer: 4, arrayHeader: 16);
        return layout.Size + layout.ArraySize;
    }

    private static int InBlocks(FieldShape shape) => shape switch
    {
        FieldShape.Nested nested => Block + nested.Fields.Sum(field => Block + InBlocks(field)),
        FieldShape.Array array => RoundUp(BlockArrayHeader + (array.Length * array.ElementSize), Block),

        // An inline array, which doesn't exist there, as an array.
        FieldShape.Value { Count: > 1 } value => RoundUp(BlockArrayHeader + (value.Count * value.Size), Block),
        _ => 0,
    };

    private static MemoryLayout Of(FieldShape shape, int pointer, int arrayHeader) => shape switch
    {
        FieldShape.Value value => new MemoryLayout(value.Size * value.Count, value.Size, HasReferences: false, ArraySize: 0),
        FieldShape.Array array => new MemoryLayout(
            pointer, pointer, HasReferences: true, RoundUp(arrayHeader + (array.Length * array.ElementSize), ObjectAlignment)),
        FieldShape.Nested nested => Combine([.. nested.Fields.Select(field => Of(field, pointer, arrayHeader))]),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>Without references the fields stay in their order; with references the runtime puts those of the largest alignment first.</summary>
    private static MemoryLayout Combine(IReadOnlyList<MemoryLayout> fields)
    {
        bool hasReferences = fields.Any(field => field.HasReferences);
        int size = 0;
        foreach (MemoryLayout field in hasReferences ? fields.OrderByDescending(field => field.Alignment) : fields.AsEnumerable())
        {
            size = RoundUp(size, field.Alignment) + field.Size;
        }

        int alignment = fields.Select(field => field.Alignment).DefaultIfEmpty(1).Max();
        return new MemoryLayout(RoundUp(size, alignment), alignment, hasReferences, fields.Sum(field => field.ArraySize));
    }

    private static int RoundUp(int size, int unit) => (size + unit - 1) / unit * unit;
}

using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Memory that a struct takes on .NET with 64-bit pointers.</summary>
/// <param name="Size">The struct itself.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
/// <param name="HasReferences">Whether it refers to arrays; the runtime then orders its fields as it likes.</param>
/// <param name="ArraySize">The arrays it refers to.</param>
internal sealed record NetLayout(int Size, int Alignment, bool HasReferences, int ArraySize)
{
    private const int PointerSize = 8;

    /// <summary>What an array takes besides its elements: header, method table, length.</summary>
    private const int ArrayOverhead = 24;

    public int TotalSize => Size + ArraySize;

    public static NetLayout Value(int size) => new(size, size, HasReferences: false, ArraySize: 0);

    public static NetLayout Of(IEnumerable<ParameterField> fields) => Combine([.. fields.Select(Of)]);

    /// <summary>The struct with fields of these layouts.</summary>
    public static NetLayout Combine(IReadOnlyList<NetLayout> fields)
    {
        bool hasReferences = fields.Any(field => field.HasReferences);

        // Without references fields stay in order; with them the larger come first.
        IEnumerable<NetLayout> ordered = hasReferences ? fields.OrderByDescending(field => field.Alignment) : fields;
        int size = 0;
        int alignment = 1;
        foreach (NetLayout field in ordered)
        {
            size = RoundUp(size, field.Alignment) + field.Size;
            alignment = Math.Max(alignment, field.Alignment);
        }

        return new NetLayout(RoundUp(size, alignment), alignment, hasReferences, fields.Sum(field => field.ArraySize));
    }

    private static NetLayout Of(ParameterField field) => field switch
    {
        ParameterField.Nested nested => Of(nested.Fields),
        ParameterField.Leaf { GuardedLength: { } length } array =>
            new NetLayout(PointerSize, PointerSize, HasReferences: true, ArrayOverhead + RoundUp(length * array.Type.Size(), PointerSize)),
        ParameterField.Leaf leaf => Value(leaf.Type.Size()) with { Size = (leaf.Length ?? 1) * leaf.Type.Size() },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static int RoundUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}

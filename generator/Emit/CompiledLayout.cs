using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Memory that a struct takes where code is compiled: on .NET and on Cortex-M.</summary>
/// <param name="Size">The struct itself.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
/// <param name="HasReferences">Whether it refers to arrays; the runtime then orders its fields as it likes.</param>
/// <param name="ArraySize">The arrays it refers to.</param>
internal sealed record CompiledLayout(int Size, int Alignment, bool HasReferences, int ArraySize)
{
    public int TotalSize => Size + ArraySize;

    public static CompiledLayout Value(int size) => new(size, size, HasReferences: false, ArraySize: 0);

    public static CompiledLayout Of(IEnumerable<ParameterField> fields, MemoryModel memory) => Combine([.. fields.Select(field => Of(field, memory))]);

    /// <summary>The struct with fields of these layouts.</summary>
    public static CompiledLayout Combine(IReadOnlyList<CompiledLayout> fields)
    {
        bool hasReferences = fields.Any(field => field.HasReferences);

        // Without references fields stay in order; with them the larger come first.
        IEnumerable<CompiledLayout> ordered = hasReferences ? fields.OrderByDescending(field => field.Alignment) : fields;
        int size = 0;
        int alignment = 1;
        foreach (CompiledLayout field in ordered)
        {
            size = MemoryModel.RoundUp(size, field.Alignment) + field.Size;
            alignment = Math.Max(alignment, field.Alignment);
        }

        return new CompiledLayout(MemoryModel.RoundUp(size, alignment), alignment, hasReferences, fields.Sum(field => field.ArraySize));
    }

    private static CompiledLayout Of(ParameterField field, MemoryModel memory) => field switch
    {
        ParameterField.Nested nested => Of(nested.Fields, memory),
        ParameterField.Leaf { GuardedLength: { } length } array =>
            new CompiledLayout(memory.PointerSize, memory.PointerSize, HasReferences: true, memory.Array(length * array.Type.Size())),
        ParameterField.Leaf leaf => Value(leaf.Type.Size()) with { Size = (leaf.Length ?? 1) * leaf.Type.Size() },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

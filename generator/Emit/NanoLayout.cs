using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Memory on .NET nanoFramework with 32-bit pointers, whose interpreter keeps everything in heap blocks.</summary>
internal static class NanoLayout
{
    /// <summary>What every field takes, of a class or of a struct, whatever its type; and what stands before the fields.</summary>
    public const int BlockSize = 12;

    /// <summary>What an array takes besides its elements: a block, the length, the type of the elements.</summary>
    private const int ArrayHeader = BlockSize + 8;

    /// <summary>A struct, which is an object of its own wherever it stands, with all that its fields refer to.</summary>
    public static int Size(IEnumerable<ParameterField> fields) => BlockSize + fields.Sum(field => BlockSize + Referred(field));

    /// <summary>What a field refers to; nothing for a single value.</summary>
    private static int Referred(ParameterField field) => field switch
    {
        ParameterField.Nested nested => Size(nested.Fields),
        ParameterField.Leaf { Length: { } length } array => WholeBlocks(ArrayHeader + (length * array.Type.Size())),
        _ => 0,
    };

    private static int WholeBlocks(int size) => (size + BlockSize - 1) / BlockSize * BlockSize;
}

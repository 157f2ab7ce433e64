using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace RmsProp.Embedded.Tests;

/// <summary>Walks the instructions of a method's IL.</summary>
internal static class Instructions
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The instructions in order, each with its operand where that has four bytes (a token among others), else 0.</summary>
    public static IEnumerable<(OpCode Code, int Operand)> Of(MethodBody body)
    {
        byte[] il = body.GetILAsByteArray()!;
        int position = 0;
        while (position < il.Length)
        {
            int value = il[position++];
            if (value == TwoBytePrefix)
            {
                value = (value << 8) | il[position++];
            }

            OpCode code = Codes[value];
            int size = OperandSize(code, il, position);
            yield return (code, size == 4 ? BitConverter.ToInt32(il, position) : 0);
            position += size;
        }
    }

    private static int OperandSize(OpCode code, byte[] il, int position) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, position),
        _ => 4,
    };
}

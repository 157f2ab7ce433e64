using System;
using System.Reflection.Metadata;

namespace RmsProp.Embedded.Generator.Measure;

/// <summary>What a walk over the instructions of a method finds.</summary>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Instructions">How many there are.</param>
/// <param name="LongestBranch">The most bytes from the end of a branch to where it leads.</param>
internal readonly record struct IlScan(int Bytes, int Instructions, int LongestBranch)
{
    public static IlScan Of(BlobReader code)
    {
        int instructions = 0;
        int longest = 0;
        while (code.RemainingBytes > 0)
        {
            instructions++;
            int first = code.ReadByte();
            var opcode = (ILOpCode)(first == 0xfe ? 0xfe00 + code.ReadByte() : first);
            if (opcode.IsBranch())
            {
                int distance = opcode.GetBranchOperandSize() == 1 ? code.ReadSByte() : code.ReadInt32();
                longest = Math.Max(longest, Math.Abs(distance));
            }
            else if (opcode == ILOpCode.Switch)
            {
                code.Offset += sizeof(int) * code.ReadInt32();
            }
            else
            {
                code.Offset += OperandSize(opcode);
            }
        }

        return new IlScan(code.Length, instructions, longest);
    }

    /// <summary>ECMA-335, partition III.</summary>
    private static int OperandSize(ILOpCode opcode) => opcode switch
    {
        ILOpCode.Ldarg_s or ILOpCode.Ldarga_s or ILOpCode.Starg_s or ILOpCode.Ldloc_s or ILOpCode.Ldloca_s or ILOpCode.Stloc_s or ILOpCode.Ldc_i4_s
            or ILOpCode.Unaligned => 1,
        ILOpCode.Ldarg or ILOpCode.Ldarga or ILOpCode.Starg or ILOpCode.Ldloc or ILOpCode.Ldloca or ILOpCode.Stloc => 2,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 => 4,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
        _ => HasToken(opcode) ? 4 : 0,
    };

    private static bool HasToken(ILOpCode opcode) => opcode
        is ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt
        or ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Newobj or ILOpCode.Sizeof
        or ILOpCode.Ldstr or ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any
        or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
        or ILOpCode.Newarr or ILOpCode.Ldelem or ILOpCode.Ldelema or ILOpCode.Stelem
        or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Constrained;
}

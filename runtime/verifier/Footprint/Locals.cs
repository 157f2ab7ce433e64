using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>What an instruction does with a local, whichever of its encodings is used.</summary>
internal static class Locals
{
    /// <summary>The local that it loads.</summary>
    public static int? Loaded(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloc_0 => 0,
        Code.Ldloc_1 => 1,
        Code.Ldloc_2 => 2,
        Code.Ldloc_3 => 3,
        Code.Ldloc or Code.Ldloc_S => ((VariableDefinition)instruction.Operand).Index,
        _ => null,
    };

    /// <summary>The local that it stores to.</summary>
    public static int? Stored(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stloc_0 => 0,
        Code.Stloc_1 => 1,
        Code.Stloc_2 => 2,
        Code.Stloc_3 => 3,
        Code.Stloc or Code.Stloc_S => ((VariableDefinition)instruction.Operand).Index,
        _ => null,
    };

    /// <summary>The local whose address it takes.</summary>
    public static int? Addressed(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldloca or Code.Ldloca_S ? ((VariableDefinition)instruction.Operand).Index : null;

    /// <summary>The constant that it loads.</summary>
    public static int? Constant(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldc_I4 => (int)instruction.Operand,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        Code.Ldc_I4_M1 => -1,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        _ => null,
    };
}

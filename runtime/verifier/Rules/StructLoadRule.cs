using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class StructLoadRule() : NanoFrameworkRule("struct-load", "the value of a struct that is read becomes an object: take its address", RuleScope.HotPaths)
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        Loaded(instruction) is { } type && type.IsStruct() ? $"{instruction.OpCode.Name} of a {MemberNames.Of(type)}" : null;

    /// <summary>The type of what an instruction reads from memory; null where it reads nothing, or a primitive or a reference for certain.</summary>
    public static TypeReference? Loaded(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldobj or Code.Ldelem_Any or Code.Unbox_Any => (TypeReference)instruction.Operand,
        Code.Ldfld or Code.Ldsfld => ((FieldReference)instruction.Operand).FieldType,
        _ => null,
    };
}

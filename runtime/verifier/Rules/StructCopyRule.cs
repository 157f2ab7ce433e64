using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class StructCopyRule() : NanoFrameworkRule("struct-copy", "a struct that is made or stored as a whole is an object on the way: set its fields", RuleScope.HotPaths)
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        Stored(instruction) is { } type && type.IsStruct() ? $"{instruction.OpCode.Name} of a {MemberNames.Of(type)}" : null;

    private static TypeReference? Stored(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stobj or Code.Cpobj or Code.Stelem_Any => (TypeReference)instruction.Operand,
        Code.Stfld or Code.Stsfld => ((FieldReference)instruction.Operand).FieldType,
        Code.Newobj => ((MethodReference)instruction.Operand).DeclaringType,
        _ => null,
    };
}

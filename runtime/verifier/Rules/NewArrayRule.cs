using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class NewArrayRule() : Rule("new-array", "`new` of an array makes an object; so do `params` and collection expressions")
{
    public override string? Check(Instruction instruction, MethodCode code) => instruction.OpCode.Code switch
    {
        Code.Newarr => $"newarr {MemberNames.Of((TypeReference)instruction.Operand)}[]",
        Code.Newobj when ((MethodReference)instruction.Operand).DeclaringType is ArrayType type => $"newobj {MemberNames.Of(type)}",
        _ => null,
    };
}

using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class NewObjectRule() : Rule("new-object", "`new` of a class makes an object")
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        instruction.OpCode.Code == Code.Newobj
        && ((MethodReference)instruction.Operand).DeclaringType is var type and not ArrayType
        && !type.IsValue() && !type.IsDelegate() && !DelegateRule.IsClosure(type)
            ? $"newobj {MemberNames.Of(type)}"
            : null;
}

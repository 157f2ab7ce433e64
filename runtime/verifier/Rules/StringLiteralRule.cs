using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class StringLiteralRule() : Rule("string-literal", "loading a literal makes an object: at each load on .NET nanoFramework, at the first on .NET")
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        instruction.OpCode.Code == Code.Ldstr ? $"ldstr \"{instruction.Operand}\"" : null;
}

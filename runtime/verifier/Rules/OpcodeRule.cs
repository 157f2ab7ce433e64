using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class OpcodeRule() : NanoFrameworkRule("opcode", "the interpreter refuses some instructions: `localloc`, `calli`, `cpblk`, `initblk`, `jmp`, `ckfinite`, `arglist`, `readonly.` and typed references", RuleScope.Everywhere)
{
    public override string? Check(Instruction instruction, MethodCode code) => instruction.OpCode.Code switch
    {
        Code.Localloc or Code.Calli or Code.Cpblk or Code.Initblk or Code.Jmp or Code.Ckfinite or Code.Arglist or Code.Readonly
            or Code.Mkrefany or Code.Refanytype or Code.Refanyval or Code.No => $"{instruction.OpCode.Name} is not supported",
        _ => null,
    };
}

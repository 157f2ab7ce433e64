using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class UnknownTargetRule()
    : Rule("unknown-target", "what a delegate, an interface or a virtual method runs isn't known, unless no other assembly can add to it")
{
    public override string? Check(Instruction instruction, MethodCode code)
    {
        if (instruction.OpCode.Code == Code.Calli)
        {
            return "calls through a pointer to a function";
        }

        return code.Target(instruction) is { Unknown: { } kind, Member: MethodReference member } && member.TryResolve() is not null && !code.Reviewed.Contains(member)
            ? $"calls {MemberNames.Full(member)}, {kind}"
            : null;
    }
}

using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class UnreviewedCallRule()
    : Rule("unreviewed-call", "the code of the platform isn't followed: its members are on a list of reviewed ones, or reported")
{
    public override string? Check(Instruction instruction, MethodCode code)
    {
        if (code.Target(instruction) is not { } target || code.Reviewed.Contains(target.Member))
        {
            return null;
        }

        if (target.Member.TryResolve() is null)
        {
            return $"calls {MemberNames.Full(target.Member)}, {target.Unknown}";
        }

        MethodDefinition? unreviewed = target.Methods.FirstOrDefault(method => !IsFollowed(method, code) && !code.Reviewed.Contains(method));
        return unreviewed is null ? null : $"calls {MemberNames.Full(unreviewed)}, which is not on the list of reviewed members";
    }

    private static bool IsFollowed(MethodDefinition method, MethodCode code) => method.HasBody && code.Assemblies.IsFollowed(method.Module);
}

using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>Finds out what instructions call.</summary>
/// <param name="assemblies">Whose types are all there are, where others can't derive from one.</param>
internal sealed class CallTargets(AssemblySet assemblies)
{
    private readonly Overrides overrides = new(assemblies);

    /// <summary>What an instruction calls, or lets be called by taking its address; null for all others and for the construction of an object.</summary>
    public CallTarget? Of(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Call or Code.Ldftn => Direct((MethodReference)instruction.Operand, instruction),
        Code.Callvirt or Code.Ldvirtftn => Virtual((MethodReference)instruction.Operand, instruction),
        Code.Newobj when ((MethodReference)instruction.Operand).DeclaringType.IsValue() => Direct((MethodReference)instruction.Operand, instruction),
        _ => null,
    };

    private CallTarget? Direct(MethodReference member, Instruction instruction)
    {
        if (member.DeclaringType is ArrayType)
        {
            // Get, Set and Address of arrays of several dimensions have no code but the platform's.
            return null;
        }

        MethodDefinition? method = member.TryResolve();
        return method switch
        {
            null => new CallTarget(member, [], NotFound(member)),
            { IsAbstract: true, IsVirtual: true } => Virtual(member, instruction),
            { IsAbstract: true } => new CallTarget(member, [], "an abstract method"),
            _ => new CallTarget(member, [method]),
        };
    }

    private CallTarget? Virtual(MethodReference member, Instruction instruction)
    {
        if (member.TryResolve() is not { IsVirtual: true } method)
        {
            return Direct(member, instruction);
        }

        if (method.DeclaringType.IsDelegate())
        {
            return new CallTarget(member, [], "a delegate");
        }

        if (instruction.Previous is { OpCode.Code: Code.Constrained, Operand: TypeReference constraint } && constraint.IsValue())
        {
            // One that the struct doesn't have itself is called on a box; where, BoxRule says.
            return Overrides.In(constraint, method) is { } own ? new CallTarget(member, [own]) : new CallTarget(member, [method]);
        }

        if (method.IsFinal || method.DeclaringType.IsSealed)
        {
            return new CallTarget(member, [method]);
        }

        IReadOnlyList<MethodDefinition> known = overrides.All(method);
        return known.Count > 0 ? new CallTarget(member, known) : new CallTarget(member, [], method.DeclaringType.IsInterface ? "an interface" : "a virtual method");
    }

    private static string NotFound(MethodReference member) => $"a method of {member.DeclaringType.Scope?.Name ?? "an assembly"}, which was not found";
}

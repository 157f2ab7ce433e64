using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>A method that is checked, and what has been found out about it.</summary>
internal sealed class MethodCode
{
    private readonly bool[] throwPaths;
    private readonly ControlFlow flow;
    private readonly CallTargets targets;

    public MethodCode(MethodDefinition method, AssemblySet assemblies, CallTargets targets, ThrowPaths throws, ReviewedMembers reviewed)
    {
        Method = method;
        Assemblies = assemblies;
        Reviewed = reviewed;
        this.targets = targets;
        flow = new ControlFlow(method.Body);
        throwPaths = throws.Find(method, flow);
    }

    public MethodDefinition Method { get; }

    public AssemblySet Assemblies { get; }

    public ReviewedMembers Reviewed { get; }

    public IReadOnlyList<Instruction> Instructions => flow.Instructions;

    /// <summary>Whether nothing but an exception comes after an instruction.</summary>
    public bool IsOnThrowPath(Instruction instruction) => throwPaths[flow.IndexOf(instruction)];

    /// <summary>Whether the whole method does nothing but throw.</summary>
    public bool AlwaysThrows => throwPaths is [true, ..];

    /// <inheritdoc cref="CallTargets.Of"/>
    public CallTarget? Target(Instruction instruction) => targets.Of(instruction);
}

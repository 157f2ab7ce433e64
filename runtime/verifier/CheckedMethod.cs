using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Calls;
using RmsProp.Embedded.IlVerifier.Rules;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>What is wrong with a method itself, and which methods it calls.</summary>
/// <param name="Faults">In the order of the instructions.</param>
/// <param name="Called">Those whose code is to be checked too, each once.</param>
internal sealed record CheckedMethod(IReadOnlyList<Fault> Faults, IReadOnlyList<MethodDefinition> Called)
{
    public static CheckedMethod Check(MethodDefinition method, IReadOnlyList<Rule> rules, Func<MethodDefinition, MethodCode> read)
    {
        IEnumerable<Fault> inDeclaration =
            from rule in rules
            where method.HasBody || rule.Scope == RuleScope.Everywhere
            from message in rule.Check(method)
            select new Fault(rule, message);
        if (!method.HasBody)
        {
            return new CheckedMethod([.. inDeclaration], []);
        }

        MethodCode code = read(method);
        IEnumerable<Fault> inInstructions =
            from instruction in code.Instructions
            let isOnThrowPath = code.IsOnThrowPath(instruction)
            from rule in rules
            where !isOnThrowPath || rule.SeesThrowPaths
            let message = rule.Check(instruction, code)
            where message is not null
            select new Fault(rule, string.Create(CultureInfo.InvariantCulture, $"{message} at IL_{instruction.Offset:x4}"));
        return new CheckedMethod([.. inDeclaration, .. inInstructions], [.. code.Instructions.SelectMany(instruction => CalledBy(instruction, code)).Distinct()]);
    }

    private static IEnumerable<MethodDefinition> CalledBy(Instruction instruction, MethodCode code)
    {
        if (code.IsOnThrowPath(instruction) || code.Target(instruction) is not { } target || code.Reviewed.Contains(target.Member))
        {
            return [];
        }

        return target.Methods.Where(method => method.HasBody && code.Assemblies.IsFollowed(method.Module) && !code.Reviewed.Contains(method));
    }
}

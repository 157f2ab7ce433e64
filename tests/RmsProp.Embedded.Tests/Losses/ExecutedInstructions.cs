using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>
/// Counts the instructions that a call executes, those of the methods that it calls included, when no array has a wrong length and no step is
/// refused. Of code without loops: what leaves the usual way is known by what it calls or stores.
/// </summary>
internal static class ExecutedInstructions
{
    public static int Count(MethodDefinition method)
    {
        int count = 0;
        Instruction? next = method.Body.Instructions[0];
        while (next is not null)
        {
            Instruction current = next;
            count += current.OpCode.Code == Code.Nop ? 0 : 1;
            if (current.Operand is MethodReference called && called.Resolve() is { HasBody: true } own && own.Module == method.Module)
            {
                count += Count(own);
            }

            next = current.OpCode.FlowControl switch
            {
                FlowControl.Return or FlowControl.Throw => null,
                FlowControl.Branch => Forward(current),
                FlowControl.Cond_Branch => IsException(current.Next) ? Forward(current)
                    : IsException(Forward(current)) ? current.Next
                    : throw new NotSupportedException($"{method}: {current}"),
                _ => current.Next,
            };
        }

        return count;
    }

    private static Instruction Forward(Instruction branch) => branch.Operand is Instruction target && target.Offset > branch.Offset
        ? target
        : throw new NotSupportedException($"A loop: {branch}");

    /// <summary>Whether this block, up to its first branch, reports a wrong length or counts a refused step.</summary>
    private static bool IsException(Instruction start) => Block(start).Any(instruction =>
        (instruction.Operand is MethodReference { Name: "ThrowWrongLength" }) || (instruction.Operand is FieldReference { Name: "RejectedSteps" }));

    private static IEnumerable<Instruction> Block(Instruction start)
    {
        for (Instruction? current = start; current is not null && current.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta; current = current.Next)
        {
            yield return current;
        }
    }
}

using System;
using System.Linq;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class BranchDistanceRule()
    : NanoFrameworkRule("branch-distance", "a branch reaches 32,767 bytes; a farther one is silently miscompiled", RuleScope.Everywhere)
{
    private const int Most = 32767;

    public override string? Check(Instruction instruction, MethodCode code)
    {
        Instruction[] targets = instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] several => several,
            _ => [],
        };
        int farthest = targets.Select(target => Math.Abs(target.Offset - (instruction.Offset + instruction.GetSize()))).DefaultIfEmpty().Max();
        return farthest > Most ? $"{instruction.OpCode.Name} over {farthest} bytes" : null;
    }
}

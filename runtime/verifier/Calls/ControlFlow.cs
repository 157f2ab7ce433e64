using System.Collections.Generic;
using System.Linq;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>Where execution goes on after each instruction of a method, exceptions aside.</summary>
internal sealed class ControlFlow
{
    private readonly Dictionary<Instruction, int> indices = [];
    private readonly int[][] successors;

    public ControlFlow(MethodBody body)
    {
        Instructions = [.. body.Instructions];
        for (int index = 0; index < Instructions.Count; index++)
        {
            indices[Instructions[index]] = index;
        }

        successors = [.. Instructions.Select((instruction, index) => Targets(instruction, index).Distinct().ToArray())];
    }

    public IReadOnlyList<Instruction> Instructions { get; }

    /// <summary>The instructions, by index, that may follow one.</summary>
    public IReadOnlyList<int> Successors(int index) => successors[index];

    public int IndexOf(Instruction instruction) => indices[instruction];

    private IEnumerable<int> Targets(Instruction instruction, int index)
    {
        IEnumerable<int> branches = instruction.Operand switch
        {
            Instruction target => [indices[target]],
            Instruction[] targets => targets.Select(target => indices[target]),
            _ => [],
        };
        bool goesOn = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            && instruction.OpCode.Code != Code.Jmp
            && index + 1 < Instructions.Count;
        return goesOn ? branches.Append(index + 1) : branches;
    }
}

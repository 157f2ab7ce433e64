using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>
/// The instructions after which nothing can come but an exception that leaves the method: what a failed check executes. What they allocate doesn't
/// count, as they end the hot path.
/// </summary>
/// <param name="assemblies">Into whose code calls are followed.</param>
internal sealed class ThrowPaths(AssemblySet assemblies)
{
    private readonly Dictionary<MethodDefinition, bool> always = [];

    /// <summary>Whether a method does nothing but throw: a throw helper.</summary>
    public bool AlwaysThrows(MethodDefinition method)
    {
        if (!method.HasBody || !assemblies.IsFollowed(method.Module))
        {
            return method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "DoesNotReturnAttribute");
        }

        if (!always.TryGetValue(method, out bool throws))
        {
            // What calls itself doesn't throw always.
            always[method] = false;
            throws = MayAlwaysThrow(method.Body) && Find(method, new ControlFlow(method.Body)) is [true, ..];
            always[method] = throws;
        }

        return throws;
    }

    /// <summary>For each instruction, whether it is one of those.</summary>
    public bool[] Find(MethodDefinition method, ControlFlow flow)
    {
        int count = flow.Instructions.Count;
        bool[] doomed = new bool[count];
        var predecessors = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        int[] open = new int[count];
        Stack<int> work = [];
        for (int index = 0; index < count; index++)
        {
            IReadOnlyList<int> successors = Throws(flow.Instructions[index]) ? Handlers(method.Body, flow, index) : flow.Successors(index);
            open[index] = successors.Count;
            foreach (int successor in successors)
            {
                predecessors[successor].Add(index);
            }

            if (successors.Count == 0 && Throws(flow.Instructions[index]))
            {
                work.Push(index);
            }
        }

        // From the throws backwards: an instruction is doomed once all that may follow it is. An endless loop never becomes so.
        while (work.TryPop(out int index))
        {
            doomed[index] = true;
            foreach (int predecessor in predecessors[index])
            {
                if (--open[predecessor] == 0)
                {
                    work.Push(predecessor);
                }
            }
        }

        return doomed;
    }

    /// <summary>Only what has no way out, or no branch, is looked into for a call that throws; so chains of calls stay short.</summary>
    private static bool MayAlwaysThrow(MethodBody body) =>
        body.Instructions.All(instruction => instruction.OpCode.Code != Code.Ret)
        || body.Instructions.All(instruction => instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Cond_Branch));

    private bool Throws(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Throw or Code.Rethrow => true,
        Code.Call or Code.Callvirt => ((MethodReference)instruction.Operand).TryResolve() is { IsVirtual: false } method && AlwaysThrows(method),
        _ => false,
    };

    /// <summary>Where execution goes on in this method after an exception.</summary>
    private static List<int> Handlers(MethodBody body, ControlFlow flow, int index)
    {
        Instruction instruction = flow.Instructions[index];
        return
        [
            .. body.ExceptionHandlers
                .Where(handler => handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter
                    && handler.TryStart.Offset <= instruction.Offset
                    && instruction.Offset < (handler.TryEnd?.Offset ?? int.MaxValue))
                .Select(handler => flow.IndexOf(handler.FilterStart ?? handler.HandlerStart)),
        ];
    }
}

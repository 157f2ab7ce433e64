using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>Counts the IL instructions that methods execute, which is what their time on an interpreter is made of.</summary>
internal sealed class OpcodeCounter(AssemblySet assemblies)
{
    private readonly CallTargets targets = new(assemblies);
    private readonly ThrowPaths throws = new(assemblies);
    private readonly Dictionary<MethodDefinition, OpcodeCount> counts = [];

    public OpcodeCount Count(MethodDefinition method)
    {
        if (!counts.TryGetValue(method, out OpcodeCount? count))
        {
            // What it is while it is being counted, so for a call of itself.
            counts[method] = new OpcodeCount(0, 0, [$"recursion of {MemberNames.Of(method)}"]);
            counts[method] = count = CountBody(method);
        }

        return count;
    }

    private OpcodeCount CountBody(MethodDefinition method)
    {
        var flow = new ControlFlow(method.Body);
        bool[] excluded = throws.Find(method, flow);
        if (excluded is [true, ..])
        {
            return new OpcodeCount(0, 0, [$"{MemberNames.Of(method)}, which always throws"]);
        }

        var nest = new LoopNest(flow, excluded);
        var counter = new RoundCounter(nest);
        Dictionary<Loop, Rounds?> rounds = nest.Loops.ToDictionary(loop => loop, counter.Count);
        Dictionary<int, List<OpcodeCount>> called = [];
        List<string> uncounted = [.. rounds.Where(pair => pair.Value is null).Select(pair => Place("loop", pair.Key, flow, method))];
        for (int index = 0; index < flow.Instructions.Count; index++)
        {
            if (!excluded[index] && IsCall(flow.Instructions[index]) && targets.Of(flow.Instructions[index]) is { } target)
            {
                called[index] = [.. target.Methods.Where(called => called.HasBody && assemblies.IsFollowed(called.Module)).Select(Count)];
                uncounted.AddRange(target.Unknown is null ? [] : [$"call of {MemberNames.Of(target.Member)}"]);
                uncounted.AddRange(called[index].SelectMany(count => count.Uncounted));
            }
        }

        if (method.Body.HasExceptionHandlers)
        {
            uncounted.Add($"handlers of {MemberNames.Of(method)}");
        }

        long own = new LongestPath(nest, _ => 1, rounds).Find();
        long total = new LongestPath(
            nest, index => 1 + (called.GetValueOrDefault(index) ?? []).Select(count => count.Total).DefaultIfEmpty().Max(), rounds).Find();
        return new OpcodeCount(own, total, [.. uncounted.Distinct()]);
    }

    private static bool IsCall(Instruction instruction) => instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj;

    private static string Place(string what, Loop loop, ControlFlow flow, MethodDefinition method) => string.Create(
        CultureInfo.InvariantCulture, $"{what} at IL_{flow.Instructions[loop.Header].Offset:x4} of {MemberNames.Of(method)}");
}

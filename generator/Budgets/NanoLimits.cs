using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What nanoFramework's interpreter takes. Beyond it, it truncates numbers, mostly without a word.</summary>
internal static class NanoLimits
{
    /// <summary>Fields or methods of a type; locals, arguments or stack slots of a method.</summary>
    public const int MostOfAKind = 255;

    /// <summary>Bytes that a branch may jump.</summary>
    public const int MostBranchDistance = 32767;

    /// <summary>Bytes of all methods of an assembly.</summary>
    public const int MostBytesOfCode = 65535;

    /// <summary>What helps besides where only the build without optimisation exceeds a limit.</summary>
    public const string OrOptimize = ", or set the MSBuild property Optimize to true";

    private const string Fix = "Use fewer parameters, arrays longer than Unroll, or a shorter loss";

    /// <summary>What in the code of a struct exceeds a limit.</summary>
    /// <param name="model">The struct.</param>
    /// <param name="methods">Its code, optimised.</param>
    /// <param name="unoptimized">Its code without optimisation, if the project is built so.</param>
    public static EquatableArray<LimitFault> Find(ParameterStruct model, IReadOnlyCollection<MethodSize> methods, IReadOnlyCollection<MethodSize> unoptimized)
    {
        LimitFault[] faults = [.. TypeFaults(model.Hierarchy.Type.Name, model.Fields), .. MethodCounts(model, methods), .. MethodFaults(model, methods, "", Fix)];
        return new((faults.Length > 0 ? faults : MethodFaults(model, unoptimized, " without optimisation", Fix + OrOptimize)).Distinct());
    }

    private static IEnumerable<LimitFault> TypeFaults(string type, IReadOnlyCollection<ParameterField> fields)
    {
        const string Fix = "Put parameters into arrays, or fields into nested structs";
        if (fields.Count > MostOfAKind)
        {
            yield return new LimitFault($"{WholeNumber.Text(fields.Count)} fields in '{type.Split('.', ':').Last()}'", MostOfAKind, Fix);
        }

        foreach (LimitFault fault in fields.OfType<ParameterField.Nested>().SelectMany(nested => TypeFaults(nested.Type, nested.Fields)))
        {
            yield return fault;
        }
    }

    /// <summary>The losses are methods too, which the user writes.</summary>
    private static IEnumerable<LimitFault> MethodCounts(ParameterStruct model, IReadOnlyCollection<MethodSize> methods)
    {
        int inStruct = methods.Count(method => method.Type != "Trainer") + model.Losses.Count;
        if (inStruct > MostOfAKind)
        {
            yield return new LimitFault($"{WholeNumber.Text(inStruct)} methods", MostOfAKind, "Move losses to other structs");
        }
    }

    private static IEnumerable<LimitFault> MethodFaults(ParameterStruct model, IEnumerable<MethodSize> methods, string build, string fix)
    {
        foreach (MethodSize method in methods)
        {
            // RMSP058 counts the locals of losses, for every build.
            (int Count, string Kind)[] counts = [(method.IsOfLoss(model) ? 0 : method.Locals, "locals"), (method.Arguments, "arguments"), (method.StackDepth, "values on the stack")];
            foreach ((int count, string kind) in counts.Where(pair => pair.Count > MostOfAKind))
            {
                yield return new LimitFault($"{WholeNumber.Text(count)} {kind} in '{method.Name}'{build}", MostOfAKind, fix);
            }

            if (method.LongestBranch > MostBranchDistance)
            {
                yield return new LimitFault($"a jump over {WholeNumber.Text(method.LongestBranch)} bytes in '{method.Name}'{build}", MostBranchDistance, fix);
            }
        }
    }
}

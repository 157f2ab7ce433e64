using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What one struct costs, and where that is more than the target allows.</summary>
internal static class StructNotes
{
    /// <summary>The limits that the struct exceeds, slow arithmetic, and what it takes.</summary>
    public static IEnumerable<Diagnostic> Find(Location location, StructCost cost, TargetKind target)
    {
        foreach (LimitFault fault in cost.Faults)
        {
            yield return Note(BudgetDescriptors.NanoLimit, fault.Excess, WholeNumber.Text(fault.Most), fault.Fix);
        }

        if (cost.UsesDouble && target != TargetKind.Net)
        {
            yield return Note(BudgetDescriptors.SlowDouble, target == TargetKind.CortexM
                ? "Cortex-M4F and M33 have no instructions for: the build for them refuses it"
                : "most boards of nanoFramework compute in software, and which takes twice the memory in arrays");
        }

        yield return Note(BudgetDescriptors.Footprint, WholeNumber.Text(cost.RamBytes), WholeNumber.Text(cost.CheckpointBytes), Code(cost));

        Diagnostic Note(DiagnosticDescriptor descriptor, params object[] arguments) => Diagnostic.Create(descriptor, location, [cost.Name, .. arguments]);
    }

    private static string Code(StructCost cost) => cost.HotMethods.Count == 0
        ? "RmsPropMeasure = true has its code measured"
        : "its IL, optimised: " + string.Join(", ", cost.HotMethods.Select(method =>
            $"{method.Name} {WholeNumber.Text(method.Bytes)} bytes and {WholeNumber.Text(method.Instructions)} instructions"));
}

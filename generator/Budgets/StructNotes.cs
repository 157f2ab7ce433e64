using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What is to be said of one struct's cost, whatever the others are; equal as long as nothing about the struct has changed.</summary>
/// <param name="Location">The struct's name in the source.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Target">Where.</param>
internal sealed record StructNotes(Location Location, StructCost Cost, TargetKind Target)
{
    public static StructNotes? Find(((ParseResult Parsed, CostTable Costs) Struct, Target Target) input, CancellationToken cancellation)
    {
        ((ParseResult parsed, CostTable costs), Target target) = input;
        return parsed.Model is { } model ? new StructNotes(parsed.Location, costs.Of(model.Hierarchy.FullName), target.Kind) : null;
    }

    /// <summary>Reports the limits that the struct exceeds, slow arithmetic, and what it takes.</summary>
    public static void Report(SourceProductionContext output, StructNotes notes)
    {
        foreach (LimitFault fault in notes.Cost.Faults)
        {
            Report(BudgetDescriptors.NanoLimit, fault.Excess, WholeNumber.Text(fault.Most), fault.Fix);
        }

        if (notes.Cost.UsesDouble && notes.Target != TargetKind.Net)
        {
            Report(BudgetDescriptors.SlowDouble, notes.Target == TargetKind.CortexM
                ? "Cortex-M4F and M33 have no instructions for: the build for them refuses it"
                : "most boards of nanoFramework compute in software, and which takes twice the memory in arrays");
        }

        Report(BudgetDescriptors.Footprint, WholeNumber.Text(notes.Cost.RamBytes), WholeNumber.Text(notes.Cost.CheckpointBytes), Code(notes.Cost));

        void Report(DiagnosticDescriptor descriptor, params object[] arguments) =>
            output.ReportDiagnostic(Diagnostic.Create(descriptor, notes.Location, [notes.Cost.Name, .. arguments]));
    }

    private static string Code(StructCost cost) => cost.HotMethods.Count == 0
        ? "RmsPropMeasure = true has its code measured"
        : "its IL, optimised: " + string.Join(", ", cost.HotMethods.Select(method =>
            $"{method.Name} {WholeNumber.Text(method.Bytes)} bytes and {WholeNumber.Text(method.Instructions)} instructions"));
}

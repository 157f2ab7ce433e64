using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>The recurrence of a slot as a person would write it, printed from the tree that the code is printed from.</summary>
internal static class Formula
{
    /// <summary>A line for each step of the update, and one with its numbers.</summary>
    public static IEnumerable<string> Lines(Slot slot, TrainingOptions options)
    {
        var printer = new FormulaPrinter();
        if (slot.Update.EffectiveGradient is not Expr.Load)
        {
            yield return $"g = {printer.Print(slot.Update.EffectiveGradient)}";
        }

        foreach (string line in Lines(printer, slot.Update.Accumulate.Concat(slot.Update.Prepare)))
        {
            yield return line;
        }

        if (options.ClipNorm > 0)
        {
            yield return "clip = min(1, clipNorm / norm(g of the field))";
        }

        if (options.ClipGlobalNorm > 0)
        {
            yield return "clip = min(1, clipGlobalNorm / norm(g of all fields))";
        }

        foreach (string line in Lines(printer, slot.Update.Body))
        {
            yield return line;
        }

        IEnumerable<(string Name, double Value)> used = Optional(slot, options).Where(number => number.Value != 0 && !double.IsInfinity(number.Value));
        yield return string.Join(", ", Always(slot.Numbers).Concat(used).Select(number => $"{number.Name} {FloatLiteral.Plain(number.Value)}"));
    }

    private static IEnumerable<string> Lines(FormulaPrinter printer, IEnumerable<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            switch (statement)
            {
                case Statement.Let let:
                    yield return $"{let.Name} = {printer.Print(let.Value)}";
                    break;
                case Statement.Store { Value: not Expr.Local } store:
                    yield return $"{store.Quantity.Letter()} = {printer.Print(store.Value)}";
                    break;
            }
        }
    }

    private static IEnumerable<(string Name, double Value)> Always(HyperParameters numbers) =>
        [("learningRate", numbers.LearningRate), ("alpha", numbers.Alpha), ("epsilon", numbers.Epsilon)];

    /// <summary>The numbers that only some updates have: those that are 0 or infinite are not used.</summary>
    private static IEnumerable<(string Name, double Value)> Optional(Slot slot, TrainingOptions options) =>
    [
        ("weightDecay", slot.Numbers.WeightDecay),
        ("decoupledWeightDecay", options.DecoupledWeightDecay),
        ("momentum", slot.Numbers.Momentum),
        ("accumulateSteps", options.AccumulateSteps > 1 ? options.AccumulateSteps : 0),
        ("clipValue", options.ClipValue),
        ("clipNorm", options.ClipNorm),
        ("clipGlobalNorm", options.ClipGlobalNorm),
        ("maxStep", slot.Numbers.MaxStep),
    ];
}

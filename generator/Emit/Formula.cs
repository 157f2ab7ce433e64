using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>The recurrence of a slot as a person would write it, printed from the tree that the code is printed from.</summary>
internal static class Formula
{
    /// <summary>A line for each step of the update, and one with its numbers.</summary>
    public static IEnumerable<string> Lines(Slot slot)
    {
        var printer = new FormulaPrinter();
        if (slot.Update.EffectiveGradient is not Expr.Load)
        {
            yield return $"g = {printer.Print(slot.Update.EffectiveGradient)}";
        }

        foreach (Statement statement in slot.Update.Body)
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

        yield return string.Join(", ", Numbers(slot.Numbers).Select(number => $"{number.Name} {FloatLiteral.Plain(number.Value)}"));
    }

    private static IEnumerable<(string Name, double Value)> Numbers(HyperParameters numbers)
    {
        yield return ("learningRate", numbers.LearningRate);
        yield return ("alpha", numbers.Alpha);
        yield return ("epsilon", numbers.Epsilon);
        if (numbers.WeightDecay != 0)
        {
            yield return ("weightDecay", numbers.WeightDecay);
        }

        if (numbers.Momentum != 0)
        {
            yield return ("momentum", numbers.Momentum);
        }
    }
}

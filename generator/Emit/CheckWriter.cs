using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the sum that is NaN when an effective gradient must be refused, one sum for each type.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="slots">What is checked.</param>
/// <param name="locals">The names of the sums.</param>
/// <param name="print">Prints an expression over one value.</param>
internal sealed class CheckWriter(
    CodeWriter writer, IReadOnlyList<SlotCode> slots, StepLocals locals, Func<SlotCode, ElementCode, Expr, string> print)
{
    /// <summary>A sum of more terms is written as several statements: compilers handle deep expressions badly.</summary>
    private const int MostTerms = 16;

    public void Write()
    {
        foreach (ScalarType type in locals.Types)
        {
            writer.Line(type == ScalarType.Float
                ? "// g * 2^66 overflows from |g| = 2^62 on, so each product with 0 is 0, or NaN where g must be refused."
                : "// g * 2^514 overflows from |g| = 2^510 on, so each product with 0 is 0, or NaN where g must be refused.");
            Write(type);
        }
    }

    private void Write(ScalarType type)
    {
        string check = locals.Name(StepLocals.Check, type);
        SlotCode[] checkedSlots = slots.Where(slot => slot.Slot.Type == type).ToArray();

        string[] terms = checkedSlots
            .Where(slot => !slot.Slot.IsLoop)
            .SelectMany(slot => slot.Elements.Select(element => Term(slot, element)))
            .ToArray();
        WriteSum($"{type.Keyword()} {check} = ", terms.Length > 0 ? terms.Take(MostTerms) : [FloatLiteral.Write(0, type)]);
        for (int start = MostTerms; start < terms.Length; start += MostTerms)
        {
            WriteSum($"{check} = ", terms.Skip(start).Take(MostTerms).Prepend(check));
        }

        foreach (SlotCode slot in checkedSlots.Where(slot => slot.Slot.IsLoop))
        {
            using (writer.Block(StepBody.Loop(slot)))
            {
                writer.Line($"{check} = {check} + {Term(slot, slot.Elements[0])};");
            }

            writer.Line();
        }
    }

    private void WriteSum(string start, IEnumerable<string> terms)
    {
        string[] lines = string.Join("\n+ ", terms).Split('\n');
        writer.Line(start + lines[0] + (lines.Length == 1 ? ";" : ""));
        using (writer.Indent())
        {
            for (int i = 1; i < lines.Length; i++)
            {
                writer.Line(lines[i] + (i == lines.Length - 1 ? ";" : ""));
            }
        }
    }

    private string Term(SlotCode slot, ElementCode element)
    {
        Expr gradient = slot.HoldsGradients ? new Expr.Load(Quantity.Gradient) : slot.Slot.Update.EffectiveGradient;
        return print(slot, element, FinitenessCheck.Term(gradient, slot.Slot.Type));
    }
}

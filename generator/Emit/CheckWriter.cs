using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the test that rejects a step: for each type, a number that is NaN when an effective gradient must be refused.</summary>
internal sealed class CheckWriter(
    CodeWriter writer,
    TrainingProgram program,
    StepSlots slots,
    StepLocals locals,
    ElementWriter elements,
    RowCalls? rows,
    Target target,
    string state)
{
    /// <summary>An expression of more terms is written as several statements: compilers handle deep expressions badly.</summary>
    private const int MostTerms = 16;

    // The number is a sum; on Cortex-M a product, which takes an instruction less for each gradient.
    private readonly bool isProduct = target.Kind == TargetKind.CortexM;

    private string Operator => isProduct ? "*" : "+";

    /// <param name="rejected">The statement that leaves the method when the step is refused.</param>
    public void Write(string rejected)
    {
        using (writer.Block($"if ({WriteSums()})"))
        {
            writer.Line(Increment(state, StateField.RejectedSteps));
            writer.Line(rejected);
        }

        writer.Line();
    }

    /// <summary>Writes the sums.</summary>
    /// <returns>The condition that a gradient must be refused.</returns>
    public string WriteSums()
    {
        string[] refusals =
        [
            .. slots.All.Where(slot => slot.StartsRow).Select(slot => rows!.Check(slot)),
            .. slots.Parts.Select(StepPartWriter.CallCheck),
        ];
        ScalarType[] types = [.. locals.Types.Where(type => program.Options.RuntimeLearningRate || slots.Scalars.Any(slot => slot.Slot.Type == type))];
        foreach (ScalarType type in types)
        {
            string product = isProduct ? "the product with 0 is 0, or NaN where a g" : "each product with 0 is 0, or NaN where g";
            writer.Line(type == ScalarType.Float
                ? $"// g * 2^66 overflows from |g| = 2^62 on, so {product} must be refused."
                : $"// g * 2^514 overflows from |g| = 2^510 on, so {product} must be refused.");
            WriteSum(type);
        }

        IEnumerable<string> tests = types.Select(type => $"{type.Keyword()}.IsNaN({locals.Name(StepLocals.Check, type)})");
        return string.Join(" || ", tests.Concat(refusals));
    }

    /// <summary>Counts without overflow, which would throw where arithmetic is checked.</summary>
    public static string Increment(string state, string counter) => $"{state}.{counter} += {state}.{counter} == int.MaxValue ? 0 : 1;";

    private void WriteSum(ScalarType type)
    {
        string check = locals.Name(StepLocals.Check, type);
        SlotCode[] checkedSlots = slots.Scalars.Where(slot => slot.Slot.Type == type).ToArray();

        List<string> terms = checkedSlots
            .Where(slot => !slot.Slot.IsLoop)
            .SelectMany(slot => slot.Checks.Elements.Select(element => Term(slot, element)))
            .ToList();
        if (program.Options.RuntimeLearningRate)
        {
            // The program sets the rate, so it is as little to be trusted as a gradient, in any type that it is used in. Its bound may be lower.
            string rate = SharedWriter.RuntimeRate(program, type, state);
            double bound = StepBound.Rate(program.Slots, program.LearningRate, program.Options, type);
            if (bound < type.GradientBound())
            {
                writer.Line($"// The rate is bounded to {FloatLiteral.Plain(bound)}: with a larger one, an accepted gradient could move a parameter to infinity.");
            }

            terms.Add(Term(new Expr.Local(StateField.LearningRate), bound, type, expression => elements.Print(type, expression, _ => rate)));
        }

        if (isProduct || terms.Count == 0)
        {
            terms.Insert(0, FloatLiteral.Write(0, type));
        }

        WriteTerms($"{type.Keyword()} {check} = ", terms.Take(MostTerms));
        for (int start = MostTerms; start < terms.Count; start += MostTerms)
        {
            WriteTerms($"{check} = ", terms.Skip(start).Take(MostTerms).Prepend(check));
        }

        foreach (SlotCode slot in checkedSlots.Where(slot => slot.Slot.IsLoop))
        {
            elements.ForEach(slot, slot.Checks, element => writer.Line($"{check} = {check} {Operator} {Term(slot, element)};"));
        }
    }

    private void WriteTerms(string start, IEnumerable<string> terms)
    {
        string[] lines = string.Join($"\n{Operator} ", terms).Split('\n');
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
        return Term(gradient, slot.Slot.Type.GradientBound(), slot.Slot.Type, expression => elements.Print(slot.Slot.Type, element, expression));
    }

    private string Term(Expr value, double bound, ScalarType type, Func<Expr, string> print) =>
        isProduct ? $"({print(FinitenessCheck.Factor(value, bound, type))})" : print(FinitenessCheck.Term(value, bound, type));
}

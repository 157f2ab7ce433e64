using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// The numbers that updates load from memory, each into a local. On Cortex-M the compiler puts a literal together in three instructions; a load is
/// one, and the address of them all is three. Nowhere else are there any.
/// </summary>
internal sealed class StepConstants
{
    /// <summary>The generated class that holds them.</summary>
    public const string ClassName = "StepConstants";

    /// <summary>More would take the registers that gradients are held in.</summary>
    private const int Most = 8;

    private StepConstants(IReadOnlyList<StepConstant> all) => All = all;

    /// <summary>In order of use.</summary>
    public IReadOnlyList<StepConstant> All { get; }

    public static StepConstants Of(TrainingProgram program, Target target)
    {
        var names = new NameScope();
        StepConstant[] constants = target.Kind != TargetKind.CortexM ? [] : program.Slots
            .SelectMany(slot => slot.Update.Prepare.Concat(slot.Update.Body)
                .SelectMany(statement => In(statement.Value))
                .Where(constant => constant.Value != 0)
                .Select(constant => (Key: (constant.Symbol, Literal: FloatLiteral.Write(constant.Value, slot.Type), slot.Type), slot.Count)))
            .GroupBy(use => use.Key)
            .Where(uses => uses.Sum(use => use.Count) > 1)
            .Take(Most)
            .Select(uses => new StepConstant(uses.Key.Symbol, names.Add(Identifier(uses.Key.Symbol)), uses.Key.Literal, uses.Key.Type.Keyword()))
            .ToArray();
        return new StepConstants(constants.Length > 1 ? constants : []);
    }

    /// <summary>The one that a constant of a type is loaded from; null where it is a literal.</summary>
    public StepConstant? Find(Expr.Constant constant, ScalarType type) =>
        All.FirstOrDefault(one => one.Symbol == constant.Symbol && one.Literal == FloatLiteral.Write(constant.Value, type));

    /// <summary>Writes the class.</summary>
    public void Write(CodeWriter writer)
    {
        if (All.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>Numbers of a step: to load one takes the processor an instruction, a literal of this many digits three.</summary>");
        writer.Line("/// <remarks>Nothing changes them. Were they readonly, the compiler would make literals of them.</remarks>");
        using (writer.Block("private static class " + ClassName))
        {
            foreach (StepConstant constant in All)
            {
                writer.Line($"public static {constant.Type} {constant.Name} = {constant.Literal};");
            }
        }

        writer.Line();
    }

    private static IEnumerable<Expr.Constant> In(Expr expression) => expression switch
    {
        Expr.Constant constant => [constant],
        Expr.Negate negate => In(negate.Operand),
        Expr.SquareRoot root => In(root.Operand),
        Expr.Call call => In(call.Operand),
        Expr.Binary binary => In(binary.Left).Concat(In(binary.Right)),
        Expr.SelectLess select => In(select.Left).Concat(In(select.Right)).Concat(In(select.WhenLess)).Concat(In(select.Otherwise)),
        _ => [],
    };

    /// <summary><c>(1 - alpha)</c> becomes <c>OneMinusAlpha</c>.</summary>
    private static string Identifier(string symbol) => string.Concat(symbol
        .Replace("1", " one ").Replace("-", " minus ").Replace("*", " times ").Replace("(", "").Replace(")", "")
        .Split([' '], System.StringSplitOptions.RemoveEmptyEntries)
        .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}

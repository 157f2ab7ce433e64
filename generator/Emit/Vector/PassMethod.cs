using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Goes over a network's outputs once: replaces them, several at once, and sums them in ascending index; or finds the largest, in any order, since of
/// two zeros either will do.
/// </summary>
/// <param name="name">The method's name.</param>
/// <param name="pass">What happens.</param>
/// <param name="outputs">How many there are.</param>
internal sealed class PassMethod(string name, LossPass pass, int outputs) : VectorMethod(name, outputs, ScalarType.Float)
{
    private const string Last = "last";

    private static readonly Expr Y = new Expr.Local(LossRule.Output);

    private readonly Expr? replacement = pass.Each.OfType<Statement.Let>().FirstOrDefault(let => let.Name == LossRule.Output)?.Value;

    /// <summary>What the method returns: the local that the pass computes besides; null for nothing.</summary>
    public string? Result { get; } = pass.Each.OfType<Statement.Let>().FirstOrDefault(let => let.Name != LossRule.Output)?.Name;

    /// <summary>The numbers that the method is given.</summary>
    private string[] Numbers => replacement is null
        ? []
        : [.. replacement.Leaves.OfType<Expr.Local>().Select(local => local.Name).Where(local => local != LossRule.Output).Distinct()];

    /// <summary>Whether a pass is one that such a method can do.</summary>
    public static bool Fits(LossPass pass, int outputs)
    {
        Statement.Let[] each = [.. pass.Each.OfType<Statement.Let>()];
        Statement.Let? replacement = each.FirstOrDefault(let => let.Name == LossRule.Output);
        Statement.Let? result = each.FirstOrDefault(let => let.Name != LossRule.Output);
        bool fits = replacement is null
            ? result is not null && result.Value == Expr.Larger(new Expr.Local(result.Name), Y)
            : CanReplace(replacement.Value) && (result is null || result.Value == new Expr.Local(result.Name) + Y);
        return outputs >= Row.Shortest && fits && each.Length == (replacement is null ? 0 : 1) + (result is null ? 0 : 1);
    }

    /// <summary>Whether it is the method for a pass, whatever else that starts with.</summary>
    public bool Does(LossPass other) => other.Each.Equals(pass.Each);

    /// <summary>A call for the outputs in an array, given what the locals' names end with.</summary>
    public string Call(string array, string suffix) =>
        $"{(Result is null ? "" : Result + suffix + " = ")}{RowMethods.ClassName}.{Name}({string.Join(", ", Numbers.Select(number => number + suffix).Append($"ref {array}[0]"))});";

    public override void Write(CodeWriter writer, Target target)
    {
        string[] parameters = [.. Numbers.Select(number => $"float {number}"), "ref float output"];
        writer.Line($"/// <summary>{pass.Summary}</summary>");
        using (writer.Block($"internal static {(Result is null ? "void" : "float")} {Name}({string.Join(", ", parameters)})"))
        {
            if (replacement is null)
            {
                ForEachWidth(writer, lanes => WriteLargest(writer, lanes, target));
                return;
            }

            ForEachWidth(writer, lanes => WriteReplacement(writer, lanes, target));
            if (Result is not null)
            {
                writer.Line();
                WriteStart(writer, Lanes.One(Type), target);
                using (writer.Block(LoopHead(0, Count)))
                {
                    writer.Line($"{Result} = {Result} + {Lanes.One(Type).Load("output", isReadOnly: false)};");
                }

                writer.Line();
                writer.Line($"return {Result};");
            }
        }
    }

    private static bool CanReplace(Expr value) =>
        VectorPrinter.CanPrint(value) && !Expr.Mentions(value, LossRule.Target) && !Expr.Mentions(value, ActivationRule.Sum);

    private void WriteReplacement(CodeWriter writer, Lanes lanes, Target target)
    {
        string end = WholeNumber.Text(Count - lanes.Count);
        bool hasRest = Count % lanes.Count > 0;
        string declare = lanes.IsVector ? "var" : "float";
        if (hasRest)
        {
            writer.Line("// The last ones, some of which are among the others too, are read before and written after those.");
            writer.Line($"{declare} {Last} = {lanes.Load("output", isReadOnly: false, end)};");
        }

        using (writer.Block(LoopHead(0, Count / lanes.Count * lanes.Count, lanes.Count)))
        {
            writer.Line($"{declare} {LossRule.Output} = {lanes.Load("output", isReadOnly: false)};");
            writer.Line(lanes.Store(lanes.Print(replacement!, [LossRule.Output], target), "output"));
        }

        if (hasRest)
        {
            writer.Line();
            writer.Line(lanes.Store(lanes.Print(replacement!.Renamed(LossRule.Output, Last), [Last], target), "output", end));
        }
    }

    private void WriteLargest(CodeWriter writer, Lanes lanes, Target target)
    {
        Expr larger = Expr.Larger(new Expr.Local(Result!), Y);
        string declare = lanes.IsVector ? "var" : "float";
        WriteStart(writer, lanes, target);
        using (writer.Block(LoopHead(0, Count / lanes.Count * lanes.Count, lanes.Count)))
        {
            writer.Line($"{declare} {LossRule.Output} = {lanes.Load("output", isReadOnly: false)};");
            writer.Line($"{Result} = {lanes.Print(larger, [Result!, LossRule.Output], target)};");
        }

        writer.Line();
        if (Count % lanes.Count > 0)
        {
            writer.Line($"{declare} {Last} = {lanes.Load("output", isReadOnly: false, WholeNumber.Text(Count - lanes.Count))};");
            writer.Line($"{Result} = {lanes.Print(larger.Renamed(LossRule.Output, Last), [Result!, Last], target)};");
        }

        writer.Line(lanes.IsVector ? $"return {TypeNames.Runtime}NetworkVectors.Largest({Result});" : $"return {Result};");
    }

    private void WriteStart(CodeWriter writer, Lanes lanes, Target target)
    {
        Statement.Let start = pass.Start.OfType<Statement.Let>().Single(let => let.Name == Result);
        writer.Line($"{(lanes.IsVector ? "var" : "float")} {Result} = {lanes.Print(start.Value, [], target)};");
    }
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Takes each gradient of a row into account for a norm, in ascending index, as the sum's one order demands.</summary>
/// <param name="name">The method's name.</param>
/// <param name="count">How many values there are.</param>
/// <param name="type">Their type.</param>
/// <param name="body">What makes the gradient whose norm counts.</param>
/// <param name="wide">The type of the norm.</param>
/// <param name="statements">What a gradient adds to the norm.</param>
/// <param name="result">What of the norm it changes.</param>
internal sealed class NormMethod(
    string name, int count, ScalarType type, RowBody body, ScalarType wide, EquatableArray<Statement> statements, string result)
    : RowMethod(name, count, type, body, isInlined: false)
{
    public string Result => result;

    /// <summary>What the norm has come to so far, which the method is given; the result is the last of it.</summary>
    public IEnumerable<string> SoFar => statements
        .SelectMany(statement => statement.Value.Leaves)
        .OfType<Expr.Local>()
        .Select(local => local.Name)
        .Where(name => name is ClipRule.Largest or ClipRule.Sum)
        .Distinct();

    public override void Write(CodeWriter writer, Target target)
    {
        Lanes sum = Lanes.One(wide);
        string keyword = wide.Keyword();
        using (Head(writer, "Goes through the gradient for a norm.", keyword, [.. SoFar.Select(name => $"{keyword} {name}")]))
        {
            using (writer.Block(LoopHead(0, Count)))
            {
                Body.Write(writer, Lanes.One(Type), target);
                foreach (Statement.Let let in statements.OfType<Statement.Let>())
                {
                    string declaration = SoFar.Contains(let.Name) ? "" : keyword + " ";
                    writer.Line($"{declaration}{let.Name} = {Body.Print(let.Value, sum, target)};");
                }
            }

            writer.Line();
            writer.Line($"return {result};");
        }

        writer.Line();
    }
}

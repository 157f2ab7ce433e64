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
/// <param name="pass">What is found.</param>
internal sealed class NormMethod(string name, int count, ScalarType type, RowBody body, ScalarType wide, NormPass pass)
    : RowMethod(name, count, type, body, isInlined: false)
{
    public override void Write(CodeWriter writer, Target target)
    {
        Lanes sum = Lanes.One(wide);
        string keyword = wide.Keyword();
        using (Head(writer, "Goes through the gradient for a norm.", keyword, [.. pass.SoFar.Select(name => $"{keyword} {name}")]))
        {
            using (writer.Block(LoopHead(0, Count)))
            {
                Body.Write(writer, Lanes.One(Type), target);
                foreach (Statement.Let let in pass.Statements.OfType<Statement.Let>())
                {
                    string declaration = pass.SoFar.Contains(let.Name) ? "" : keyword + " ";
                    writer.Line($"{declaration}{let.Name} = {Body.Print(let.Value, sum, target)};");
                }
            }

            writer.Line();
            writer.Line($"return {pass.Result};");
        }

        writer.Line();
    }
}

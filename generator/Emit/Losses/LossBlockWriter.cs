using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes the statements of a loss and of its gradient.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="printer">Prints what they calculate.</param>
/// <param name="gradient">The loss and its gradient.</param>
/// <param name="places">Prints the parts of the gradient that are added to.</param>
internal sealed class LossBlockWriter(CodeWriter writer, LossPrinter printer, LossGradient gradient, LossPrinter places)
{
    /// <summary>A statement longer than this is broken at its sums.</summary>
    private const int LongestLine = 100;

    private readonly HashSet<string> declared = [];

    public void Write()
    {
        writer.Line("// forward");
        foreach (LossExpr.Local local in OuterLocals.Find(gradient))
        {
            // The compiler doesn't see that the branch that assigns it is taken whenever one that reads it is.
            Assign(Declaration(local) + " =", LossExpr.Number(local.Type, 0));
        }

        Block(gradient.Forward);
        writer.Line();
        if (gradient.Backward.Count > 0)
        {
            writer.Line("// backward: d(loss)/d(x) is dX");
            Block(gradient.Backward);
        }
    }

    /// <summary>Writes <c>start value;</c>.</summary>
    public void Assign(string start, LossExpr value)
    {
        string line = $"{start} {printer.Print(value)};";
        IReadOnlyList<string> terms = line.Length > LongestLine ? printer.Terms(value) : [];
        if (terms.Count < 2)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"{start} {terms[0]}");
        using (writer.Indent())
        {
            for (int i = 1; i < terms.Count; i++)
            {
                writer.Line(terms[i] + (i == terms.Count - 1 ? ";" : ""));
            }
        }
    }

    private void Block(IEnumerable<LossStatement> block)
    {
        foreach (LossStatement statement in block)
        {
            switch (statement)
            {
                case LossStatement.Let let:
                    if (let.DerivativeBy is { } value)
                    {
                        writer.Line($"// d(loss)/d({printer.Print(value).Replace("global::RmsProp.Embedded.", "").Replace("global::System.", "")})");
                    }

                    Let(let.Target, let.Value);
                    break;
                case LossStatement.If branch:
                    Branch(branch);
                    break;
                case LossStatement.Loop loop:
                    Loop(loop);
                    break;
                case LossStatement.Accumulate sum:
                    Assign($"{places.Print(sum.Element)} +=", sum.Value);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(block));
            }
        }
    }

    /// <summary><c>x = x + y</c> is written <c>x += y</c>.</summary>
    private void Let(LossExpr.Local target, LossExpr value)
    {
        if (value is LossExpr.Binary { Operator: LossOperator.Add or LossOperator.Subtract } sum && sum.Left == target)
        {
            Assign($"{target.Name} {LossPrinter.Symbol(sum.Operator)}=", sum.Right);
        }
        else
        {
            Assign(Declaration(target) + " =", value);
        }
    }

    private void Loop(LossStatement.Loop loop)
    {
        foreach (LossCarry carry in loop.Carries.Where(carry => !Equals(carry.Inside, carry.Start)))
        {
            Let(carry.Inside, carry.Start);
        }

        string index = loop.Index.Name;
        (int step, int last) = (loop.Range.Step, loop.Range.Last);
        string condition = step == 1 && last < int.MaxValue ? $"{index} < {WholeNumber.Text(last + 1)}" : $"{index} {(step > 0 ? "<=" : ">=")} {WholeNumber.Text(last)}";
        string next = step switch
        {
            1 => index + "++",
            -1 => index + "--",
            > 0 => $"{index} += {WholeNumber.Text(step)}",
            _ => $"{index} -= {WholeNumber.Text(-step)}",
        };
        using (writer.Block($"for (int {index} = {WholeNumber.Text(loop.Range.First)}; {condition}; {next})"))
        {
            Block(loop.Body);
            foreach (LossCarry carry in loop.Carries.Where(carry => !Equals(carry.Inside, carry.Next)))
            {
                Let(carry.Inside, carry.Next);
            }
        }

        writer.Line();
    }

    private void Branch(LossStatement.If branch)
    {
        if (branch is { Then.Count: 0, Else.Count: 0, Joins.Count: 1 } && !Equals(branch.Joins[0].Target, branch.Joins[0].WhenFalse))
        {
            LossJoin join = branch.Joins[0];
            Assign(Declaration(join.Target) + " =", new LossExpr.Select(join.Target.Type, branch.Condition, join.WhenTrue, join.WhenFalse));
            return;
        }

        foreach (LossJoin join in branch.Joins.Where(join => !declared.Contains(join.Target.Name)))
        {
            writer.Line(Declaration(join.Target) + ";");
        }

        bool hasElse = branch.Else.Count > 0 || branch.Joins.Any(join => !Equals(join.Target, join.WhenFalse));
        using (writer.Block($"if ({printer.Print(branch.Condition)})"))
        {
            Side(branch.Then, branch.Joins, join => join.WhenTrue);
        }

        if (hasElse)
        {
            using (writer.Block("else"))
            {
                Side(branch.Else, branch.Joins, join => join.WhenFalse);
            }
        }

        writer.Line();
    }

    private void Side(IEnumerable<LossStatement> block, EquatableArray<LossJoin> joins, Func<LossJoin, LossExpr> value)
    {
        Block(block);
        foreach (LossJoin join in joins.Where(join => !Equals(join.Target, value(join))))
        {
            Assign($"{join.Target.Name} =", value(join));
        }
    }

    /// <summary>The local, with its type where it stands for the first time.</summary>
    private string Declaration(LossExpr.Local local) => declared.Add(local.Name) ? $"{local.Type.Keyword()} {local.Name}" : local.Name;
}

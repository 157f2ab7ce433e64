using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes the statements of a loss and of its gradient.</summary>
internal sealed class LossBlockWriter(CodeWriter writer, LossPrinter printer, LossGradient gradient)
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

                    Let(let);
                    break;
                case LossStatement.If branch:
                    Branch(branch);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(block));
            }
        }
    }

    /// <summary><c>x = x + y</c> is written <c>x += y</c>.</summary>
    private void Let(LossStatement.Let let)
    {
        if (let.Value is LossExpr.Binary { Operator: LossOperator.Add or LossOperator.Subtract } sum && sum.Left == let.Target)
        {
            Assign($"{let.Target.Name} {LossPrinter.Symbol(sum.Operator)}=", sum.Right);
        }
        else
        {
            Assign(Declaration(let.Target) + " =", let.Value);
        }
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

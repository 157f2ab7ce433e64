using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>
/// Lets what a loop's rounds hand on be one local, before the loop, in it and after it: the value at the end of a round is assigned to it at once
/// where the one from the round's start is not needed any more.
/// </summary>
internal sealed class CarryMerger
{
    private readonly Dictionary<string, string> names = [];

    public static LossGradient Merge(LossGradient gradient)
    {
        var merger = new CarryMerger();
        merger.Block(gradient.Forward);
        merger.Block(gradient.Backward);
        return merger.names.Count == 0 ? gradient : new Renamer(merger.names.Keys.ToDictionary(name => name, merger.Final)).Rename(gradient);
    }

    private string Final(string name) => names.TryGetValue(name, out string? next) ? Final(next) : name;

    private void Block(IEnumerable<LossStatement> block)
    {
        foreach (LossStatement statement in block)
        {
            switch (statement)
            {
                case LossStatement.If branch:
                    Block(branch.Then);
                    Block(branch.Else);
                    break;
                case LossStatement.Loop loop:
                    Block(loop.Body);
                    Loop(loop);
                    break;
            }
        }
    }

    private void Loop(LossStatement.Loop loop)
    {
        foreach (LossCarry carry in loop.Carries)
        {
            names.Add(carry.After.Name, carry.Inside.Name);
            LossCarry[] others = [.. loop.Carries.Where(other => other != carry)];
            if (carry.Next is LossExpr.Local next && !others.Any(other => Reads(other.Next, carry.Inside) || Reads(other.Next, next)))
            {
                End(loop.Body, next, carry.Inside);
            }
        }
    }

    /// <summary>Gives the value at the end of a block the name of the one at its start, if that is not read after the other is assigned.</summary>
    private void End(EquatableArray<LossStatement> block, LossExpr.Local next, LossExpr.Local inside)
    {
        int index = block.Count - 1;
        while (index >= 0 && !Assigns(block[index], next))
        {
            index--;
        }

        if (index < 0 || next.Variable != inside.Variable || LossProgram.Expressions(block.Skip(index + 1)).Any(value => Reads(value, inside)))
        {
            return;
        }

        switch (block[index])
        {
            case LossStatement.Let when !names.ContainsKey(next.Name):
                names.Add(next.Name, inside.Name);
                break;
            case LossStatement.If branch when !names.ContainsKey(next.Name):
                LossJoin own = branch.Joins.Single(join => join.Target == next);

                // The joins are assigned one after the other.
                if (!branch.Joins.Any(join => join != own && (Reads(join.WhenTrue, inside) || Reads(join.WhenFalse, inside))))
                {
                    names.Add(next.Name, inside.Name);
                    Side(branch.Then, own.WhenTrue, inside);
                    Side(branch.Else, own.WhenFalse, inside);
                }

                break;
            case LossStatement.Loop loop:
                LossCarry carry = loop.Carries.Single(carry => carry.After == next);
                if (!names.ContainsKey(carry.Inside.Name)
                    && !LossProgram.Expressions(loop.Body).Any(value => Reads(value, inside))
                    && !loop.Carries.Any(other => Reads(other.Next, inside) || (other != carry && Reads(other.Start, inside))))
                {
                    names.Add(carry.Inside.Name, inside.Name);
                }

                break;
        }
    }

    private void Side(EquatableArray<LossStatement> block, LossExpr value, LossExpr.Local inside)
    {
        if (value is LossExpr.Local next)
        {
            End(block, next, inside);
        }
    }

    private static bool Assigns(LossStatement statement, LossExpr.Local local) => statement switch
    {
        LossStatement.Let let => let.Target == local,
        LossStatement.If branch => branch.Joins.Any(join => join.Target == local),
        LossStatement.Loop loop => loop.Carries.Any(carry => carry.After == local),
        _ => false,
    };

    private static bool Reads(LossExpr value, LossExpr.Local local) => LossProgram.Parts(value).Contains(local);
}

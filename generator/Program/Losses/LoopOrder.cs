using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Brings what a loop's rounds hand on into an order in which it can be assigned one after the other.</summary>
internal static class LoopOrder
{
    public static LossStatement.Loop Sort(LossStatement.Loop loop, NameScope names)
    {
        var body = new List<LossStatement>(loop.Body);
        var rest = new List<LossCarry>(loop.Carries);
        var sorted = new List<LossCarry>();
        while (rest.Count > 0)
        {
            // One whose old value no other needs any more.
            int index = rest.FindIndex(carry => !rest.Any(other => other != carry && Reads(other.Next, carry.Inside)));
            if (index < 0)
            {
                index = 0;
                Detach(rest, body, names);
            }

            sorted.Add(rest[index]);
            rest.RemoveAt(index);
        }

        return loop with { Body = new EquatableArray<LossStatement>(body), Carries = new EquatableArray<LossCarry>(sorted) };
    }

    /// <summary>They need each other's old values in a circle: all are calculated before the first is assigned.</summary>
    private static void Detach(List<LossCarry> carries, List<LossStatement> body, NameScope names)
    {
        for (int index = 0; index < carries.Count; index++)
        {
            string name = names.Add("next" + ValueNames.Capitalized(carries[index].Inside.Name));
            var next = new LossExpr.Local(carries[index].Inside.Type, name, name);
            body.Add(new LossStatement.Let(next, carries[index].Next));
            carries[index] = carries[index] with { Next = next };
        }
    }

    private static bool Reads(LossExpr value, LossExpr.Local local) => LossProgram.Parts(value).Contains(local);
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Finds the values that can be read as vectors.</summary>
internal static class RowFinder
{
    /// <summary>The rows that are long enough, in order of declaration; none where the target has no vectors.</summary>
    public static IReadOnlyList<Row> Find(ParameterStruct model, TrainingProgram program, Target target)
    {
        if (!target.HasVectors)
        {
            return [];
        }

        // A norm of its own sets a field apart from its neighbours.
        bool joins = program.Options.ClipNorm == 0 && LiesInOrder(model);
        Dictionary<string, int> parameters = Offsets(model.Fields);
        Dictionary<string, int> gradients = Offsets(model.Fields.Where(field => field.IsTrained));
        var rows = new List<List<Slot>>();
        foreach (Slot slot in program.Slots)
        {
            Slot? last = rows.LastOrDefault()?.Last();
            if (joins && last is not null && last.Update.Equals(slot.Update) && Follows(parameters, last, slot) && Follows(gradients, last, slot))
            {
                rows[rows.Count - 1].Add(slot);
            }
            else if (joins || slot.Length is not null)
            {
                rows.Add([slot]);
            }
        }

        return [.. rows.Select(slots => new Row(new EquatableArray<Slot>(slots), slots.Sum(slot => slot.Count))).Where(row => row.Count >= Row.Shortest)];
    }

    /// <summary>
    /// Whether the values follow one another without a gap on every platform: in structs whose order the runtime keeps, with values of one size, and
    /// without references, which make the runtime order the fields as it likes.
    /// </summary>
    private static bool LiesInOrder(ParameterStruct model)
    {
        ParameterField.Leaf[] leaves = [.. ParameterField.Flatten(model.Fields).Select(field => field.Leaf)];
        return model.IsSequential
            && model.Fields.All(AreStructsSequential)
            && leaves.All(leaf => !leaf.IsHeapArray && leaf.Type == leaves[0].Type);
    }

    private static bool AreStructsSequential(ParameterField field) =>
        field is not ParameterField.Nested nested || (nested.IsSequential && nested.Fields.All(AreStructsSequential));

    /// <summary>How many values lie before each field.</summary>
    private static Dictionary<string, int> Offsets(IEnumerable<ParameterField> fields)
    {
        var offsets = new Dictionary<string, int>();
        int offset = 0;
        foreach ((string path, ParameterField.Leaf leaf) in ParameterField.Flatten(fields))
        {
            offsets.Add(path, offset);
            offset += leaf.Length ?? 1;
        }

        return offsets;
    }

    private static bool Follows(Dictionary<string, int> offsets, Slot last, Slot slot) => offsets[slot.Path] == offsets[last.Path] + last.Count;
}

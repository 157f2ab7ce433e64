using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The arithmetic of a struct's training step, as data: what the writers print.</summary>
/// <param name="Slots">The trained fields, flattened, in order of declaration.</param>
/// <param name="State">What the optimizer keeps for each parameter: just what the updates store, so that an unused option costs nothing.</param>
/// <param name="RejectsNonFinite">Whether a step is a transaction.</param>
internal sealed record TrainingProgram(EquatableArray<Slot> Slots, EquatableArray<Quantity> State, bool RejectsNonFinite)
{
    /// <summary>How many values are trained.</summary>
    public int ParameterCount => Slots.Sum(slot => slot.Count);

    public static TrainingProgram Build(ParameterStruct model)
    {
        TrainingOptions options = model.Options;
        var slots = new List<Slot>();
        foreach ((string path, ParameterField.Leaf leaf) in ParameterField.Flatten(model.Fields))
        {
            if (leaf.Training is { } numbers)
            {
                bool isLoop = leaf.Length > options.Unroll;
                slots.Add(new Slot(path, leaf.Type, leaf.Length, isLoop, numbers, RmsPropRule.Build(numbers, options, leaf.Type)));
            }
        }

        IEnumerable<Quantity> state = slots
            .SelectMany(slot => slot.Update.Body)
            .OfType<Statement.Store>()
            .Select(store => store.Quantity)
            .Where(quantity => quantity.IsState())
            .Distinct()
            .OrderBy(quantity => quantity);
        return new TrainingProgram(
            new EquatableArray<Slot>(slots), new EquatableArray<Quantity>(state), options.NonFinite == NonFinite.Reject);
    }
}

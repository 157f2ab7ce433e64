using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The arithmetic of a struct's training step, as data: what the writers print.</summary>
/// <param name="Slots">The trained fields, flattened, in order of declaration.</param>
/// <param name="State">What the optimizer keeps for each parameter: just what the updates store, so that an unused option costs nothing.</param>
/// <param name="Fields">What it keeps besides.</param>
/// <param name="Rates">The learning rates that change from step to step.</param>
/// <param name="Corrections">The bias corrections.</param>
/// <param name="LearningRate">The learning rate of the struct.</param>
/// <param name="Options">The options that concern a step as a whole.</param>
internal sealed record TrainingProgram(
    EquatableArray<Slot> Slots,
    EquatableArray<Quantity> State,
    EquatableArray<StateField> Fields,
    EquatableArray<SharedRate> Rates,
    EquatableArray<SharedCorrection> Corrections,
    double LearningRate,
    TrainingOptions Options)
{
    /// <summary>How many values are trained.</summary>
    public int ParameterCount => Slots.Sum(slot => slot.Count);

    /// <summary>Whether a step is a transaction.</summary>
    public bool RejectsNonFinite => Options.NonFinite == NonFinite.Reject;

    /// <summary>Whether zero is no valid start for all of the state, so that a first step must see to it.</summary>
    public bool NeedsStart => Has(StateField.IsStarted);

    /// <summary>The type in which a norm over all parameters is computed.</summary>
    public ScalarType WidestType => Slots.Max(slot => slot.Type);

    public bool Has(string field) => Fields.Any(candidate => candidate.Name == field);

    public static TrainingProgram Build(ParameterStruct model)
    {
        TrainingOptions options = model.Options;
        var shared = new SharedValues(options);
        var slots = new List<Slot>();
        foreach ((string path, ParameterField.Leaf leaf) in ParameterField.Flatten(model.Fields))
        {
            if (leaf.Training is { } numbers)
            {
                var context = new UpdateContext(
                    numbers,
                    options,
                    leaf.Type,
                    leaf.Range,
                    ClipsByNorm: options.ClipGlobalNorm > 0 || options.ClipNorm > 0,
                    shared.LearningRate(numbers.LearningRate, leaf.Type),
                    shared.Correction(numbers.Alpha, leaf.Type));
                bool isLoop = leaf.Length > options.Unroll;
                slots.Add(new Slot(path, leaf.Type, leaf.Length, leaf.IsHeapArray, isLoop, numbers, RmsPropRule.Build(context)));
            }
        }

        IEnumerable<Quantity> state = slots
            .SelectMany(slot => slot.Update.Accumulate.Concat(slot.Update.Body))
            .OfType<Statement.Store>()
            .Select(store => store.Quantity)
            .Where(quantity => quantity.IsState())
            .Distinct()
            .OrderBy(quantity => quantity);
        ScalarType rateType = slots.Max(slot => slot.Type);
        return new TrainingProgram(
            new EquatableArray<Slot>(slots),
            new EquatableArray<Quantity>(state),
            new EquatableArray<StateField>(StateFields.Of(options, model.LearningRate, rateType, shared.Corrections)),
            new EquatableArray<SharedRate>(shared.Rates),
            new EquatableArray<SharedCorrection>(shared.Corrections),
            model.LearningRate,
            options);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Where a step finds its arguments. Their names give way to those of the method that it is part of.</summary>
internal sealed class StepArguments
{
    private readonly Dictionary<Quantity, string> owners;
    private readonly Dictionary<Quantity, OwnerReferences> references;

    /// <param name="model">The struct.</param>
    /// <param name="program">The step.</param>
    /// <param name="target">What the step is written for.</param>
    /// <param name="scope">The names of the method; those made here are added.</param>
    /// <param name="parameters">What the parameters are called.</param>
    /// <param name="gradient">What the gradient is called; of no use where <paramref name="rawGradient"/> is given.</param>
    /// <param name="state">What the state is called.</param>
    /// <param name="rawGradient">The gradient of a slot at an index as C# text, where it is not an argument.</param>
    /// <param name="isCalculated">Whether that text is a calculation, instead of a name or a number.</param>
    public StepArguments(
        ParameterStruct model,
        TrainingProgram program,
        Target target,
        NameScope scope,
        string parameters,
        string gradient,
        string state,
        Func<Slot, string, string>? rawGradient = null,
        bool isCalculated = false)
    {
        State = state;
        RawGradient = rawGradient;
        IsCalculated = isCalculated;
        owners = program.State.ToDictionary(quantity => quantity, quantity => scope.Add(Name(quantity)));
        owners.Add(Quantity.Parameter, parameters);
        owners.Add(Quantity.RawGradient, gradient);
        references = References(model, program, target, scope);
        Constants = (scope.Taken.Contains(StepConstants.ClassName) ? model.Hierarchy.GlobalName + "." : "") + StepConstants.ClassName;
        Index = scope.Add("i");
    }

    public string State { get; }

    /// <summary>The class that holds the constants of updates; an input or a local of a loss may have its name.</summary>
    public string Constants { get; }

    /// <summary>The variable of loops.</summary>
    public string Index { get; }

    public Func<Slot, string, string>? RawGradient { get; }

    /// <summary>Where the parameters are.</summary>
    public OwnerReferences Parameters => references[Quantity.Parameter];

    /// <summary>How many locals the references to nested structs take.</summary>
    public int ReferenceCount => references.Values.Sum(reference => reference.Count);

    /// <summary>Whether the gradient is calculated when an update needs it.</summary>
    public bool IsCalculated { get; }

    /// <summary>What holds a quantity of every scalar: an argument, or a reference to part of one.</summary>
    public string Owner(Quantity quantity) => owners[quantity];

    /// <summary>Where an array is: the argument, and the field in it.</summary>
    public (string Argument, string Field) Array(Quantity quantity, string path) =>
        quantity.IsState() ? (State, $"{quantity}.{path}") : (Owner(quantity), path);

    /// <summary>A quantity of a scalar as C# text.</summary>
    public string Place(Quantity quantity, string path) => references[quantity].Place(path);

    /// <summary>Takes the references into the arguments that hold parameters and gradients.</summary>
    public void WriteReferences(CodeWriter writer)
    {
        Parameters.Write(writer);
        references[Quantity.RawGradient].Write(writer, isReadOnly: true);
        if (Parameters.Count + references[Quantity.RawGradient].Count > 0)
        {
            writer.Line();
        }
    }

    /// <summary>Takes the references into a part of the state.</summary>
    public void WriteReferences(CodeWriter writer, Quantity state) => references[state].Write(writer);

    /// <summary>
    /// For an interpreter, which has no more than some locals; a compiler to machine code finds the addresses by itself. A gradient is read once; a
    /// parameter, and what the optimizer keeps of it, is read and written.
    /// </summary>
    private Dictionary<Quantity, OwnerReferences> References(ParameterStruct model, TrainingProgram program, Target target, NameScope scope)
    {
        string[] scalars = [.. program.Slots.Where(slot => slot.Length is null).Select(slot => slot.Path)];
        Quantity[] quantities = target.Kind != TargetKind.NanoFramework || target.SparesLocals
            ? []
            : [.. owners.Keys.Where(quantity => quantity != Quantity.RawGradient || RawGradient is null)];
        Dictionary<Quantity, OwnerReferences> taken = quantities.ToDictionary(
            quantity => quantity,
            quantity => new OwnerReferences(
                owners[quantity], quantity, model.Fields, quantity == Quantity.RawGradient ? scalars : scalars.Concat(scalars), scope));
        bool fits = taken.Values.Sum(reference => reference.Count) + HeldGradients.ArrayCount(program) <= HeldGradients.MostInterpretedLocals;
        return owners.ToDictionary(
            owner => owner.Key, owner => fits && taken.TryGetValue(owner.Key, out OwnerReferences? found) ? found : new OwnerReferences(owner.Value));
    }

    private static string Name(Quantity quantity) => char.ToLowerInvariant(quantity.ToString()[0]) + quantity.ToString().Substring(1);
}

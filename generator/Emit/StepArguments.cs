using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Where a step finds its arguments. Their names give way to those of the method that it is part of.</summary>
internal sealed class StepArguments
{
    private readonly Dictionary<Quantity, string> owners;

    /// <param name="program">The step.</param>
    /// <param name="scope">The names of the method; those made here are added.</param>
    /// <param name="parameters">What the parameters are called.</param>
    /// <param name="gradient">What the gradient is called; of no use where <paramref name="rawGradient"/> is given.</param>
    /// <param name="state">What the state is called.</param>
    /// <param name="rawGradient">The gradient of a slot at an index as C# text, a name or a number, where it is not an argument.</param>
    public StepArguments(
        TrainingProgram program, NameScope scope, string parameters, string gradient, string state, Func<Slot, string, string>? rawGradient = null)
    {
        State = state;
        RawGradient = rawGradient;
        owners = program.State.ToDictionary(quantity => quantity, quantity => scope.Add(Name(quantity)));
        owners.Add(Quantity.Parameter, parameters);
        owners.Add(Quantity.RawGradient, gradient);
        Index = scope.Add("i");
    }

    public string State { get; }

    /// <summary>The variable of loops.</summary>
    public string Index { get; }

    public Func<Slot, string, string>? RawGradient { get; }

    /// <summary>What holds a quantity of every scalar: an argument, or a reference to part of one.</summary>
    public string Owner(Quantity quantity) => owners[quantity];

    private static string Name(Quantity quantity) => char.ToLowerInvariant(quantity.ToString()[0]) + quantity.ToString().Substring(1);
}

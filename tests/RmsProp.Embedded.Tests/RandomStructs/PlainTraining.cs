using System;
using System.Collections.Immutable;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>What a training must compute: a loop over <see cref="PlainParameter{T}"/>.</summary>
internal sealed class PlainTraining(TrainingOptions options, ImmutableArray<ElementType> types, ulong[] initial)
{
    private readonly IPlainParameter[] _parameters = [.. types.Zip(initial, (type, bits) => Create(options, type, bits))];

    /// <summary>How many steps were rejected.</summary>
    public int RejectedSteps { get; private set; }

    /// <summary>One step, all or nothing.</summary>
    public bool Step(ulong[] gradient)
    {
        bool isAccepted = _parameters.Zip(gradient, (parameter, g) => parameter.Accepts(g)).All(accepted => accepted);
        if (options.NonFinite == NonFinite.Reject && !isAccepted)
        {
            RejectedSteps++;
            return false;
        }

        foreach ((IPlainParameter parameter, ulong g) in _parameters.Zip(gradient))
        {
            parameter.Step(g);
        }

        return true;
    }

    /// <summary>The values of a role that the options use, in order of declaration.</summary>
    public ulong[] Read(Role role) => role switch
    {
        Role.Parameters => Select(parameter => parameter.Parameter),
        Role.SquareAverage => Select(parameter => parameter.SquareAverage),
        Role.GradientAverage when options.Centered => Select(parameter => parameter.GradientAverage),
        Role.MomentumBuffer when options.Momentum > 0 => Select(parameter => parameter.MomentumBuffer),
        _ => [],
    };

    private ulong[] Select(Func<IPlainParameter, ulong> value) => [.. _parameters.Select(value)];

    private static IPlainParameter Create(TrainingOptions options, ElementType type, ulong bits) =>
        type == ElementType.Float ? new PlainParameter<float>(options, bits) : new PlainParameter<double>(options, bits);
}

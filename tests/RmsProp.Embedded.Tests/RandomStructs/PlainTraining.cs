using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>What a training must compute: a loop over <see cref="PlainParameter{T}"/>.</summary>
internal sealed class PlainTraining
{
    private readonly TrainingOptions _options;
    private readonly Leaf[] _leaves;
    private readonly IPlainParameter[] _parameters;
    private readonly PlainSchedule _schedule;
    private readonly Role[] _roles;
    private int _waiting;

    public PlainTraining(TrainingOptions options, StructShape shape, ulong[] initial)
    {
        _options = options;
        _leaves = [.. shape.Leaves.Where(leaf => !leaf.Frozen)];
        IEnumerable<Leaf> owners = _leaves.SelectMany(leaf => Enumerable.Repeat(leaf, leaf.Count));
        _parameters = [.. owners.Zip(initial, (leaf, bits) => Create(leaf.Options.Override(options), leaf.Type, bits, options.LearningRate, leaf.Options))];
        foreach (IPlainParameter parameter in _parameters)
        {
            parameter.Start();
        }

        _schedule = new PlainSchedule(options);
        _roles = [Role.Parameters, .. options.StateRoles(_leaves)];
    }

    /// <summary>How many steps were rejected.</summary>
    public int RejectedSteps { get; private set; }

    public static IPlainParameter Create(
        TrainingOptions options, ElementType type, ulong bits, double structRate = 0, FieldOptions? range = null) => type == ElementType.Float
            ? new PlainParameter<float>(options, structRate, range ?? FieldOptions.None, bits)
            : new PlainParameter<double>(options, structRate, range ?? FieldOptions.None, bits);

    /// <summary>One step, all or nothing.</summary>
    public bool Step(ulong[] gradient)
    {
        bool isAccepted = _parameters.Zip(gradient, (parameter, g) => parameter.Accepts(g)).All(accepted => accepted);
        if (_options.NonFinite == NonFinite.Reject && !isAccepted)
        {
            RejectedSteps++;
            return false;
        }

        foreach ((IPlainParameter parameter, ulong g) in _parameters.Zip(gradient))
        {
            parameter.Add(g);
        }

        if (++_waiting == _options.AccumulateSteps)
        {
            _waiting = 0;
            Update();
        }

        return true;
    }

    /// <summary>The values of a role that the options use, in order of declaration.</summary>
    public ulong[] Read(Role role) => !_roles.Contains(role) ? [] : role switch
    {
        Role.SquareAverage => Select(parameter => parameter.SquareAverage),
        Role.Variance => Select(parameter => parameter.Variance),
        Role.GradientAverage => Select(parameter => parameter.GradientAverage),
        Role.MomentumBuffer => Select(parameter => parameter.MomentumBuffer),
        Role.GradientSum => Select(parameter => parameter.GradientSum),
        _ => Select(parameter => parameter.Parameter),
    };

    private void Update()
    {
        foreach (IPlainParameter parameter in _parameters)
        {
            parameter.Prepare();
        }

        float? rateFactor = _schedule.Next();
        ElementType widest = _leaves.Max(leaf => leaf.Type);
        double? globalClip = _options.ClipGlobalNorm > 0 ? Clip(_parameters, widest, _options.ClipGlobalNorm) : null;
        int start = 0;
        foreach (Leaf leaf in _leaves)
        {
            ArraySegment<IPlainParameter> own = new(_parameters, start, leaf.Count);
            double? clip = _options.ClipNorm > 0 ? Clip(own, leaf.Type, _options.ClipNorm) : globalClip;
            foreach (IPlainParameter parameter in own)
            {
                parameter.Update(clip, rateFactor);
            }

            start += leaf.Count;
        }
    }

    private static double Clip(IEnumerable<IPlainParameter> parameters, ElementType type, double limit)
    {
        IEnumerable<double> gradient = parameters.Select(parameter => parameter.Gradient);
        return type == ElementType.Float ? PlainNorm.Clip<float>(gradient, limit) : PlainNorm.Clip<double>(gradient, limit);
    }

    private ulong[] Select(Func<IPlainParameter, ulong> value) => [.. _parameters.Select(value)];
}

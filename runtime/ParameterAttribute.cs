using System;

namespace RmsProp.Embedded;

/// <summary>Describes a field of an <see cref="RmsPropAttribute"/> struct, or of a struct nested in one.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ParameterAttribute : Attribute
{
    /// <summary>
    /// Number of elements of a <c>float[]</c> or <c>double[]</c> field, 1 or more; required there, and meaningless elsewhere. The array in the
    /// parameters, the gradient and the state must have exactly this length.
    /// </summary>
    public int Length { get; set; }

    /// <summary>The least value of the parameter, to which it is set when an update has taken it lower. Default none.</summary>
    public double Min { get; set; } = double.NegativeInfinity;

    /// <summary>The greatest value of the parameter, to which it is set when an update has taken it higher. Default none.</summary>
    public double Max { get; set; } = double.PositiveInfinity;

    /// <summary>Overrides <see cref="RmsPropAttribute.LearningRate"/> for the field and what it contains, as PyTorch's parameter groups do.</summary>
    public double LearningRate { get; set; } = double.NaN;

    /// <summary>Overrides <see cref="RmsPropAttribute.Alpha"/> for the field and what it contains.</summary>
    public double Alpha { get; set; } = double.NaN;

    /// <summary>Overrides <see cref="RmsPropAttribute.Epsilon"/> for the field and what it contains.</summary>
    public double Epsilon { get; set; } = double.NaN;

    /// <summary>Overrides <see cref="RmsPropAttribute.WeightDecay"/> for the field and what it contains.</summary>
    public double WeightDecay { get; set; } = double.NaN;

    /// <summary>Overrides <see cref="RmsPropAttribute.Momentum"/> for the field and what it contains.</summary>
    public double Momentum { get; set; } = double.NaN;

    /// <summary>Overrides <see cref="RmsPropAttribute.MaxStep"/> for the field and what it contains.</summary>
    public double MaxStep { get; set; } = double.NaN;
}

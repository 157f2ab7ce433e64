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
}

using System;

namespace RmsProp.Embedded;

/// <summary>Describes an input of a <see cref="LossAttribute"/> method.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Number of elements of an array, 1 or more; generated code refuses an array of another length.</summary>
    public int Length { get; set; }
}

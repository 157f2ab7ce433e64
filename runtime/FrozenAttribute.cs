using System;

namespace RmsProp.Embedded;

/// <summary>Keeps a field of an <see cref="RmsPropAttribute"/> struct, or of a struct nested in one, out of training: no gradient, no state.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FrozenAttribute : Attribute
{
}

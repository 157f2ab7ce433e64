using System;

namespace RmsProp.Embedded;

/// <summary>
/// Says that a static method is the derivative of another one in the same type, by one of its arguments. It has the same parameters and return
/// type. A <see cref="LossAttribute"/> method then calls the function as it is, and its gradient calls the derivative.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DerivativeAttribute : Attribute
{
    /// <param name="function">Name of the function, best written with <c>nameof</c>.</param>
    public DerivativeAttribute(string function)
    {
        Function = function;
    }

    /// <summary>Name of the function.</summary>
    public string Function { get; }

    /// <summary>Name of the argument that the derivative is by; may be left out where the function has only one.</summary>
    public string Argument { get; set; } = "";
}

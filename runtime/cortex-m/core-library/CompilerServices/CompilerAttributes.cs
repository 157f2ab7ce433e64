namespace System.Runtime.CompilerServices;

// What the C# compiler writes into every assembly. Nothing reads it on the device.

/// <summary>Written by the compiler.</summary>
public sealed class CompilationRelaxationsAttribute : Attribute
{
    /// <param name="relaxations">Ignored.</param>
    public CompilationRelaxationsAttribute(int relaxations)
    {
    }
}

/// <summary>Written by the compiler.</summary>
public sealed class RuntimeCompatibilityAttribute : Attribute
{
    /// <summary>Ignored.</summary>
    public bool WrapNonExceptionThrows { get; set; }
}

/// <summary>Written by the compiler: an <c>in</c> parameter, a readonly struct.</summary>
public sealed class IsReadOnlyAttribute : Attribute
{
}

/// <summary>Written by the compiler.</summary>
public sealed class CompilerGeneratedAttribute : Attribute
{
}

/// <summary>A struct of <c>length</c> elements, the type of its one field each.</summary>
public sealed class InlineArrayAttribute : Attribute
{
    /// <param name="length">1 or more.</param>
    public InlineArrayAttribute(int length)
    {
    }
}

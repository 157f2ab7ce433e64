namespace System.Runtime.InteropServices;

/// <summary>How the fields of a struct lie in memory.</summary>
public enum LayoutKind
{
    /// <summary>In the order they are declared in.</summary>
    Sequential = 0,

    /// <summary>Where each says.</summary>
    Explicit = 2,

    /// <summary>As the compiler likes.</summary>
    Auto = 3,
}

/// <summary>Says how the fields of a struct lie in memory.</summary>
public sealed class StructLayoutAttribute : Attribute
{
    /// <param name="layoutKind">How.</param>
    public StructLayoutAttribute(LayoutKind layoutKind)
    {
    }
}

/// <summary>Where a field lies.</summary>
public sealed class FieldOffsetAttribute : Attribute
{
    /// <param name="offset">Bytes from the start of the struct.</param>
    public FieldOffsetAttribute(int offset)
    {
    }
}

/// <summary>Written by the compiler on <c>in</c> parameters that may be overridden.</summary>
public sealed class InAttribute : Attribute
{
}

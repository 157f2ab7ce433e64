namespace System;

/// <summary>What an attribute may stand on.</summary>
[Flags]
public enum AttributeTargets
{
    /// <summary>The assembly.</summary>
    Assembly = 1,

    /// <summary>The module.</summary>
    Module = 2,

    /// <summary>A class.</summary>
    Class = 4,

    /// <summary>A struct.</summary>
    Struct = 8,

    /// <summary>An enumeration.</summary>
    Enum = 16,

    /// <summary>A constructor.</summary>
    Constructor = 32,

    /// <summary>A method.</summary>
    Method = 64,

    /// <summary>A property.</summary>
    Property = 128,

    /// <summary>A field.</summary>
    Field = 256,

    /// <summary>An event.</summary>
    Event = 512,

    /// <summary>An interface.</summary>
    Interface = 1024,

    /// <summary>A parameter.</summary>
    Parameter = 2048,

    /// <summary>A delegate.</summary>
    Delegate = 4096,

    /// <summary>A return value.</summary>
    ReturnValue = 8192,

    /// <summary>A type parameter.</summary>
    GenericParameter = 16384,

    /// <summary>Anything.</summary>
    All = 32767,
}

/// <summary>Where an attribute may stand.</summary>
public sealed class AttributeUsageAttribute : Attribute
{
    /// <param name="validOn">What it may stand on.</param>
    public AttributeUsageAttribute(AttributeTargets validOn)
    {
    }

    /// <summary>Whether it may stand on the same thing twice.</summary>
    public bool AllowMultiple { get; set; }

    /// <summary>Whether what derives from its target has it too.</summary>
    public bool Inherited { get; set; }
}

/// <summary>Marks an enumeration of bits.</summary>
public sealed class FlagsAttribute : Attribute
{
}

/// <summary>Marks what is no longer to be used; the compiler puts it on ref structs too.</summary>
public sealed class ObsoleteAttribute : Attribute
{
    /// <param name="message">What to use instead.</param>
    /// <param name="error">Whether using it is an error.</param>
    public ObsoleteAttribute(string message, bool error)
    {
    }
}

using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Model;

/// <summary>An instance field of the annotated struct or of a struct nested in it: a closed hierarchy.</summary>
/// <param name="Name">The field's identifier, escaped where it is a keyword.</param>
/// <param name="IsPublic">Whether everybody sees the field's type; if not, the assembly does.</param>
internal abstract record ParameterField(string Name, bool IsPublic)
{
    /// <summary>The field's type as C# text, valid anywhere in the compilation.</summary>
    public abstract string TypeName { get; }

    /// <summary>Whether the field holds at least one value that is trained.</summary>
    public abstract bool IsTrained { get; }

    /// <summary>All values in <paramref name="fields"/>, each with its path from there on, in order of declaration.</summary>
    public static IEnumerable<(string Path, Leaf Leaf)> Flatten(IEnumerable<ParameterField> fields) => fields.SelectMany(field => field switch
    {
        Nested nested => Flatten(nested.Fields).Select(inner => (nested.Name + "." + inner.Path, inner.Leaf)),
        _ => [(field.Name, (Leaf)field)],
    });

    /// <summary>All structs nested in <paramref name="fields"/>, each with its path from there on, outer ones first.</summary>
    public static IEnumerable<(string Path, Nested Owner)> Owners(IEnumerable<ParameterField> fields) => fields
        .OfType<Nested>()
        .SelectMany(nested => Owners(nested.Fields).Select(inner => (nested.Name + "." + inner.Path, inner.Owner)).Prepend((nested.Name, nested)));

    /// <summary>One value, or an array of them.</summary>
    /// <param name="Type">The type of each value.</param>
    /// <param name="Length">The number of elements of an array, or null for a single value.</param>
    /// <param name="Training">The numbers of the update, or null for a frozen field.</param>
    /// <param name="Range">The values that it may take.</param>
    /// <param name="InlineArray">The user's type of an inline array as C# text, or null.</param>
    /// <param name="IsVolatile">Whether every access to the field is marked, which makes it longer.</param>
    internal sealed record Leaf(
        string Name,
        ScalarType Type,
        int? Length,
        HyperParameters? Training,
        ParameterRange Range,
        string? InlineArray = null,
        bool IsPublic = true,
        bool IsVolatile = false)
        : ParameterField(Name, IsPublic)
    {
        public override string TypeName => InlineArray ?? Type.Keyword() + (Length is null ? "" : "[]");

        /// <summary>Whether the values are in an object of their own.</summary>
        public bool IsHeapArray => Length is not null && InlineArray is null;

        /// <summary>The length that the array must be tested for, or null.</summary>
        public int? GuardedLength => IsHeapArray ? Length : null;

        public override bool IsTrained => Training is not null;
    }

    /// <summary>A struct of the user's own; its gradient and state are of the same type.</summary>
    /// <param name="Type">The struct as C# text.</param>
    /// <param name="IsSequential">Whether nothing but these fields is in it, and the runtime keeps their order.</param>
    internal sealed record Nested(string Name, string Type, bool IsPublic, EquatableArray<ParameterField> Fields, bool IsSequential)
        : ParameterField(Name, IsPublic)
    {
        public override string TypeName => Type;

        public override bool IsTrained => Fields.Any(inner => inner.IsTrained);
    }
}

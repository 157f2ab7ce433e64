using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Model;

/// <summary>An instance field of the annotated struct or of a struct nested in it: a closed hierarchy.</summary>
/// <param name="Name">The field's identifier, escaped where it is a keyword.</param>
internal abstract record ParameterField(string Name)
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

    /// <summary>One value, or an array of them.</summary>
    /// <param name="Type">The type of each value.</param>
    /// <param name="Length">The number of elements of an array, or null for a single value.</param>
    /// <param name="Training">The numbers of the update, or null for a frozen field.</param>
    internal sealed record Leaf(string Name, ScalarType Type, int? Length, HyperParameters? Training) : ParameterField(Name)
    {
        public override string TypeName => Type.Keyword() + (Length is null ? "" : "[]");

        public override bool IsTrained => Training is not null;
    }

    /// <summary>A struct of the user's own; its gradient and state are of the same type.</summary>
    /// <param name="Type">The struct as C# text.</param>
    /// <param name="IsPublic">Whether whoever sees the annotated struct sees the type too; if not, the type is internal.</param>
    internal sealed record Nested(string Name, string Type, bool IsPublic, EquatableArray<ParameterField> Fields) : ParameterField(Name)
    {
        public override string TypeName => Type;

        public override bool IsTrained => Fields.Any(inner => inner.IsTrained);
    }
}

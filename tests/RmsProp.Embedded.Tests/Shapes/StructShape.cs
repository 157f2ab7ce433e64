using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>A struct of parameters, described so that tests can write its source and know where its values are.</summary>
/// <param name="Name">Its name; distinct for distinct structs of one project.</param>
/// <param name="Fields">Its fields in order.</param>
internal sealed record StructShape(string Name, ImmutableArray<FieldShape> Fields)
{
    /// <summary>Every scalar and array in it, nested ones too, in order of declaration.</summary>
    public IEnumerable<Leaf> Leaves => LeavesOf(this, prefix: "", frozen: false, FieldOptions.None);

    /// <summary>Types of the trained values, one entry per scalar and per element of an array, in order of declaration.</summary>
    public ImmutableArray<ElementType> TrainedTypes =>
        [.. Leaves.Where(leaf => !leaf.Frozen).SelectMany(leaf => Enumerable.Repeat(leaf.Type, leaf.Length ?? 1))];

    /// <summary>The structs nested in it at any depth, each once.</summary>
    public IEnumerable<StructShape> NestedStructs =>
        Fields
            .OfType<NestedField>()
            .SelectMany(nested => nested.Struct.NestedStructs.Append(nested.Struct))
            .DistinctBy(shape => shape.Name);

    /// <summary>A struct of equal scalars.</summary>
    public static StructShape OfScalars(string name, ElementType type, int count) =>
        new(name, [.. Enumerable.Range(0, count).Select(index => new ScalarField($"P{index}", type))]);

    /// <summary>A struct of one array.</summary>
    public static StructShape OfArray(string name, ElementType type, int length) => new(name, [new ArrayField("Weights", type, length)]);

    /// <summary>A struct of one struct of equal scalars, which is nested <paramref name="depth"/> times.</summary>
    public static StructShape OfNestedScalars(string name, ElementType type, int count, int depth) => depth == 0
        ? OfScalars(name, type, count)
        : new StructShape(name, [new NestedField("Inner", OfNestedScalars(name + "Inner", type, count, depth - 1))]);

    private static IEnumerable<Leaf> LeavesOf(StructShape shape, string prefix, bool frozen, FieldOptions outer) =>
        shape.Fields.SelectMany(field => Of(field, prefix + field.Name, frozen || field.Frozen, field.Options.Within(outer)));

    private static IEnumerable<Leaf> Of(FieldShape field, string path, bool frozen, FieldOptions options) => field switch
    {
        NestedField nested => LeavesOf(nested.Struct, path + ".", frozen, options),
        ArrayField array => [new Leaf(path, array.Type, array.Length, frozen, options, array.IsInline)],
        _ => [new Leaf(path, ((ScalarField)field).Type, Length: null, frozen, options)],
    };
}

using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Writes the C# of a struct under test and of the <see cref="ITrainingDriver"/> that trains it.</summary>
internal static class DriverSource
{
    /// <summary>Full name of the driver's type.</summary>
    public static string DriverName(StructShape shape) => $"Tested.{shape.Name}Driver";

    /// <summary>The struct, the structs nested in it, and the driver.</summary>
    public static string Write(StructShape shape, TrainingOptions options)
    {
        StringBuilder source = new("using RmsProp.Embedded;\nusing RmsProp.Embedded.Tests.Shapes;\n\nnamespace Tested\n{\n");
        WriteStructs(source, shape, options);
        WriteDriver(source, shape, options);
        source.Append("}\n");
        return source.ToString();
    }

    /// <summary>The struct and the structs nested in it, without the driver, for a project that knows nothing of these tests.</summary>
    public static string WriteStructs(StructShape shape, TrainingOptions options)
    {
        StringBuilder source = new("using RmsProp.Embedded;\n\nnamespace Tested\n{\n");
        WriteStructs(source, shape, options);
        source.Append("}\n");
        return source.ToString();
    }

    private static void WriteStructs(StringBuilder source, StructShape shape, TrainingOptions options)
    {
        foreach (StructShape nested in shape.NestedStructs)
        {
            WriteStruct(source, "    public struct", nested);
        }

        WriteStruct(source, $"    {options.ToAttribute()}\n    public partial struct", shape);
    }

    private static void WriteStruct(StringBuilder source, string keywords, StructShape shape)
    {
        foreach (ArrayField array in shape.Fields.OfType<ArrayField>().Where(array => array.IsInline))
        {
            source.Append($"    [System.Runtime.CompilerServices.InlineArray({array.Length})]\n");
            source.Append($"    public struct {InlineType(shape, array)}\n    {{\n        private {Keyword(array.Type)} first;\n    }}\n\n");
        }

        source.Append($"{keywords} {shape.Name}\n    {{\n");
        foreach (FieldShape field in shape.Fields)
        {
            string frozen = field.Frozen ? "[Frozen] " : "";
            string[] length = field is ArrayField { IsInline: false } sized ? [$"Length = {sized.Length}"] : [];
            string[] arguments = [.. length, .. field.Options.ToArguments()];
            string parameter = arguments.Length > 0 ? $"[Parameter({string.Join(", ", arguments)})] " : "";
            string type = field switch
            {
                NestedField nested => nested.Struct.Name,
                ArrayField { IsInline: true } array => InlineType(shape, array),
                ArrayField array => Keyword(array.Type) + "[]",
                _ => Keyword(((ScalarField)field).Type),
            };
            source.Append($"        {frozen}{parameter}public {type} {field.Name};\n");
        }

        source.Append("    }\n\n");
    }

    private static string InlineType(StructShape shape, ArrayField array) => shape.Name + array.Name;

    private static void WriteDriver(StringBuilder source, StructShape shape, TrainingOptions options)
    {
        string name = shape.Name;
        string rejectedSteps = options.NonFinite == NonFinite.Reject ? "trainer.State.RejectedSteps" : "0";
        source.Append($$"""
                public sealed class {{name}}Driver : ITrainingDriver
                {
                    private readonly {{name}}.Trainer trainer = new {{name}}.Trainer();

                    public int ParameterCount => {{name}}.ParameterCount;

                    public int RejectedSteps => {{rejectedSteps}};

                    public bool Step() => {{name}}.Step(ref trainer.Parameters, in trainer.Gradient, ref trainer.State);

                    public bool TrainerStep() => trainer.Step();

                    public void ZeroGradient() => trainer.ZeroGradient();

                    public void Reset() => trainer.Reset();

                    public void CopyTo(ITrainingDriver other) =>
                        {{name}}.CopyTo(in trainer.Parameters, ref (({{name}}Driver)other).trainer.Parameters);

                    public void Visit(Role role, LeafVisitor visitor)
                    {
                        switch (role)
                        {

            """);

        Leaf[] trained = [.. shape.Leaves.Where(leaf => !leaf.Frozen)];
        WriteCase(source, Role.Parameters, "Parameters", trained);
        WriteCase(source, Role.Frozen, "Parameters", shape.Leaves.Where(leaf => leaf.Frozen));
        WriteCase(source, Role.Gradient, "Gradient", trained);
        foreach (Role role in options.StateRoles(shape.Leaves))
        {
            WriteCase(source, role, $"State.{role}", trained);
        }

        source.Append("            }\n        }\n    }\n");
    }

    private static void WriteCase(StringBuilder source, Role role, string prefix, IEnumerable<Leaf> leaves)
    {
        source.Append($"                case Role.{role}:\n");
        foreach (Leaf leaf in leaves)
        {
            foreach (string index in leaf.IsInline ? Enumerable.Range(0, leaf.Count).Select(index => $"[{index}]") : [""])
            {
                source.Append($"                    visitor.Visit(ref trainer.{prefix}.{leaf.Path}{index});\n");
            }
        }

        source.Append("                    break;\n");
    }

    private static string Keyword(ElementType type) => type == ElementType.Float ? "float" : "double";
}

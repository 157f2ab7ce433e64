using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using RmsProp.Embedded.CortexM.Metadata;

namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>The header of one trained struct, for firmware in C.</summary>
internal sealed class CHeader
{
    private readonly TrainedStruct trained;
    private readonly CStructs structs;
    private readonly string name;

    private CHeader(TrainedStruct trained)
    {
        this.trained = trained;
        structs = new CStructs(trained);
        name = "rmsprop_" + CNames.Snake(trained.Name);
        Functions = [.. trained.Functions.GroupBy(method => trained.Symbol(method)).Where(overloads => overloads.Count() == 1)
            .Select(overloads => Function(overloads.Single())).OfType<CFunction>()];
        Text = Write();
    }

    public string FileName => name + ".h";

    /// <summary>What the file holds.</summary>
    public string Text { get; }

    /// <summary>What C may call. Overloaded methods, and those that take or return objects, aren't among it.</summary>
    public IReadOnlyList<CFunction> Functions { get; }

    /// <summary>The headers of an assembly: one for every trained struct that holds values only, scalars and inline arrays.</summary>
    public static IEnumerable<CHeader> In(MetadataReader reader) =>
        TrainedStruct.In(reader).Select(trained => new CHeader(trained)).Where(header => header.Functions.Count > 0);

    private string Write()
    {
        string guard = name.ToUpperInvariant() + "_H";
        var text = new StringBuilder();
        text.Append($"/* {trained.Name}: made from the C# struct by the RmsProp.Embedded build. */\n");
        text.Append($"#ifndef {guard}\n#define {guard}\n\n");
        text.Append("#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\n\n");
        foreach (CStruct declared in structs.InOrder)
        {
            AppendStruct(text, declared);
        }

        foreach (CFunction function in Functions)
        {
            text.Append(function.Declaration).Append('\n');
        }

        return text.Append($"\n#endif\n").ToString();
    }

    private static void AppendStruct(StringBuilder text, CStruct declared)
    {
        text.Append("typedef struct {\n");
        foreach (CField field in declared.Fields)
        {
            string length = field.Length is { } elements ? $"[{elements}]" : "";
            text.Append($"    {field.Type} {field.Name}{length};\n");
        }

        text.Append($"}} {declared.Name};\n");
        text.Append($"_Static_assert(sizeof({declared.Name}) == {declared.Size}, \"size of {declared.Name}\");\n");
        foreach (CField field in declared.Fields)
        {
            text.Append($"_Static_assert(offsetof({declared.Name}, {field.Name}) == {field.Offset}, \"{declared.Name}.{field.Name}\");\n");
        }

        text.Append('\n');
    }

    /// <summary>The C form of a method, or null when a type in it has none.</summary>
    private CFunction? Function(MethodDefinition method)
    {
        MethodSignature<MetadataType> signature = trained.Signature(method);
        string?[] types = [.. signature.ParameterTypes.Select(ParameterType)];
        if (types.Contains(null) || structs.TypeName(signature.ReturnType) is not { } returned || !signature.ReturnType.Struct.IsNil)
        {
            return null;
        }

        Parameter[] parameters = [.. method.GetParameters().Select(trained.Reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)];
        var declared = types.Zip(parameters, (type, parameter) =>
            (parameter.Attributes.HasFlag(ParameterAttributes.In) ? "const " : "") + type + CNames.Variable(trained.Reader.GetString(parameter.Name)));
        string function = $"{name}_{CNames.Snake(trained.Reader.GetString(method.Name))}";
        return new CFunction(trained.Symbol(method), function, $"{returned} {function}({string.Join(", ", declared)});");
    }

    /// <summary>A parameter's C type up to its name; null for a struct passed by value, and for what C has no form of.</summary>
    private string? ParameterType(MetadataType type)
    {
        string? typeName = type.IsReference || type.Struct.IsNil ? structs.TypeName(type) : null;
        return typeName is null ? null : typeName + (type.IsReference ? " *" : " ");
    }
}

using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>CopyTo</c>: value by value, since an assignment of the struct would share its arrays.</summary>
internal static class CopyToWriter
{
    public static void Write(CodeWriter writer, ParameterStruct model)
    {
        string type = model.Hierarchy.Type.Name;
        (string Path, ParameterField.Leaf Leaf)[] leaves = ParameterField.Flatten(model.Fields).ToArray();

        writer.Line("/// <summary>Copies every value, frozen ones too, into the arrays and fields of <paramref name=\"to\"/>.</summary>");
        using (writer.Block($"public static void CopyTo(in {type} from, ref {type} to)"))
        {
            ArrayGuard.WriteAll(writer, "from", "", leaves.Select(field => (field.Path, field.Leaf.GuardedLength)));
            ArrayGuard.WriteAll(writer, "to", "", leaves.Select(field => (field.Path, field.Leaf.GuardedLength)));
            foreach ((string path, ParameterField.Leaf leaf) in leaves)
            {
                writer.Line(leaf.GuardedLength is { } length
                    ? $"global::System.Array.Copy(from.{path}, to.{path}, {WholeNumber.Text(length)});"
                    : $"to.{path} = from.{path};");
            }
        }

        writer.Line();
    }
}

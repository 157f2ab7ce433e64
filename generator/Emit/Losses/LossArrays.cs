using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>The locals that hold arrays of the parameters.</summary>
internal static class LossArrays
{
    /// <summary>The paths of the arrays that a loss or its gradient reads.</summary>
    public static IEnumerable<string> Read(LossGradient gradient) => LossProgram.Expressions(gradient)
        .SelectMany(LossProgram.Parts)
        .OfType<LossExpr.ParameterElement>()
        .Select(element => element.Path);

    /// <summary>Gives each array's local a name.</summary>
    public static Dictionary<string, string> Name(IEnumerable<string> paths, string prefix, NameScope names) => paths
        .Distinct()
        .ToDictionary(path => path, path => names.Add(prefix.Length == 0 ? ValueNames.OfPath(path) : prefix + ValueNames.Capitalized(ValueNames.OfPath(path))));

    public static void Write(CodeWriter writer, ParameterStruct model, IReadOnlyDictionary<string, string> arrays, string owner)
    {
        foreach ((string path, ParameterField.Leaf leaf) in ParameterField.Flatten(model.Fields).Where(field => arrays.ContainsKey(field.Path)))
        {
            writer.Line($"{leaf.Type.Keyword()}[] {arrays[path]} = {owner}.{path};");
            ArrayGuard.Write(writer, arrays[path], owner, path, leaf.Length!.Value);
            writer.Line();
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Measure;

/// <summary>Declares what generated code refers to and the user has declared, as far as the code's size depends on it.</summary>
internal sealed class StandIns
{
    private const string Prefix = "RmsPropStandIn";

    /// <summary>What generated code calls the user's types and functions, and what it must call their stand-ins.</summary>
    private readonly Dictionary<string, string> names = [];

    private readonly Regex? originals;

    public StandIns(ParameterStruct model)
    {
        var writer = new CodeWriter();
        ParameterField[] all = [.. AllFields(model.Fields)];
        foreach (ParameterField.Nested nested in all.OfType<ParameterField.Nested>().Where(nested => Add(nested.Type)))
        {
            Declare(nested.Type, writer, nested.Fields);
        }

        foreach (ParameterField.Leaf array in all.OfType<ParameterField.Leaf>().Where(field => field.InlineArray is { } name && Add(name)))
        {
            writer.Line($"[global::System.Runtime.CompilerServices.InlineArray({WholeNumber.Text(array.Length!.Value)})]");
            writer.Line($"public struct {Declared(array.InlineArray!)} {{ public {array.Type.Keyword()} Element; }}");
        }

        foreach (LossExpr.Call call in UserCalls(model))
        {
            foreach (string name in call.Derivatives.Append(call.Target).Where(name => name.Length > 0 && Add(name, ".Call")))
            {
                string arguments = string.Join(", ", call.Arguments.Select((argument, index) => $"{argument.Type.Keyword()} x{WholeNumber.Text(index)}"));
                writer.Line($"public static class {Declared(name)} {{ public static {call.Type.Keyword()} Call({arguments}) {{ return default({call.Type.Keyword()}); }} }}");
            }
        }

        TypeWriter.Write(writer, model.Hierarchy, () => WriteFields(writer, model));
        originals = names.Count == 0 ? null : new Regex(
            $@"(?:{string.Join("|", names.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape))})(?![\w.<])", RegexOptions.CultureInvariant);
        Declarations = Replace(writer.ToString());
    }

    /// <summary>The stand-ins, and the other part of the struct.</summary>
    public string Declarations { get; }

    /// <summary>Generated code that refers to the stand-ins. A record is a type like others here, without the members that come with it.</summary>
    public string Replace(string code)
    {
        code = Regex.Replace(code, @"^( *partial )record (struct|class)\b", "$1$2", RegexOptions.Multiline);
        code = Regex.Replace(code, @"^( *partial )record\b", "$1class", RegexOptions.Multiline);
        return originals is null ? code : originals.Replace(code, match => names[match.Value]);
    }

    private static IEnumerable<ParameterField> AllFields(IEnumerable<ParameterField> fields) =>
        fields.SelectMany(field => field is ParameterField.Nested nested ? AllFields(nested.Fields).Prepend(field) : [field]);

    private static IEnumerable<LossExpr.Call> UserCalls(ParameterStruct model) => model.Losses
        .SelectMany(loss => LossProgram.Expressions(loss.Body).Append(loss.Result))
        .SelectMany(LossProgram.Parts)
        .OfType<LossExpr.Call>()
        .Where(call => call.Function == LossFunction.User);

    private bool Add(string name, string member = "")
    {
        if (names.ContainsKey(name))
        {
            return false;
        }

        names.Add(name, $"global::{Prefix}{WholeNumber.Text(names.Count)}{member}");
        return true;
    }

    /// <summary>The simple name of a stand-in.</summary>
    private string Declared(string name) => names[name].Split(':', '.').Single(part => part.StartsWith(Prefix, StringComparison.Ordinal));

    private void Declare(string type, CodeWriter writer, IEnumerable<ParameterField> fields)
    {
        using (writer.Block("public struct " + Declared(type)))
        {
            WriteFields(writer, fields);
        }
    }

    private static void WriteFields(CodeWriter writer, ParameterStruct model)
    {
        WriteFields(writer, model.Fields);
        if (model.HasConstructor)
        {
            writer.Line($"public {model.Hierarchy.Type.Name}() {{ }}");
        }
    }

    private static void WriteFields(CodeWriter writer, IEnumerable<ParameterField> fields)
    {
        foreach (ParameterField field in fields)
        {
            writer.Line($"public {(field is ParameterField.Leaf { IsVolatile: true } ? "volatile " : "")}{field.TypeName} {field.Name};");
        }
    }
}

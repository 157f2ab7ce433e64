using System.Collections.Generic;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the test that an array has the length that the code relies on.</summary>
internal static class ArrayGuard
{
    /// <param name="writer">Where to write.</param>
    /// <param name="array">The array as C# text.</param>
    /// <param name="argument">The argument that holds it.</param>
    /// <param name="field">The path of the field within the argument.</param>
    /// <param name="length">The length it must have.</param>
    public static void Write(CodeWriter writer, string array, string argument, string field, int length)
    {
        string count = WholeNumber.Text(length);
        using (writer.Block($"if ({array} == null || {array}.Length != {count})"))
        {
            writer.Line($"{TypeNames.Runtime}ParameterArray.ThrowWrongLength(\"{argument}\", \"{field}\", {count});");
        }
    }

    /// <summary>Tests an array that is an argument itself.</summary>
    public static void WriteInput(CodeWriter writer, string input, int length)
    {
        string count = WholeNumber.Text(length);
        using (writer.Block($"if ({input} == null || {input}.Length != {count})"))
        {
            writer.Line($"{TypeNames.Runtime}ParameterArray.ThrowWrongLength(\"{input.TrimStart('@')}\", {count});");
        }
    }

    /// <summary>Tests every array among <paramref name="fields"/>, which stand in <paramref name="argument"/> behind <paramref name="prefix"/>.</summary>
    public static void WriteAll(CodeWriter writer, string argument, string prefix, IEnumerable<(string Path, int? Length)> fields)
    {
        foreach ((string path, int? length) in fields)
        {
            if (length is { } count)
            {
                Write(writer, $"{argument}.{prefix}{path}", argument, prefix + path, count);
                writer.Line();
            }
        }
    }
}

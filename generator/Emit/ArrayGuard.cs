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
            writer.Line($"{TypeNames.ParameterArray}.ThrowWrongLength(\"{argument}\", \"{field}\", {count});");
        }
    }
}

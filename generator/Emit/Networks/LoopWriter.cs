using System;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes something for each of several indices: in a loop, or once for each.</summary>
internal static class LoopWriter
{
    /// <param name="writer">Where to write.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="count">How many indices there are, from 0.</param>
    /// <param name="isLoop">Whether to write a loop, if there is more than one.</param>
    /// <param name="body">Writes what happens, given the index as C# text.</param>
    public static void ForEach(CodeWriter writer, string variable, int count, bool isLoop, Action<string> body)
    {
        if (isLoop && count > 1)
        {
            using (writer.Block($"for (int {variable} = 0; {variable} < {WholeNumber.Text(count)}; {variable}++)"))
            {
                body(variable);
            }

            writer.Line();
            return;
        }

        for (int i = 0; i < count; i++)
        {
            body(WholeNumber.Text(i));
        }
    }
}

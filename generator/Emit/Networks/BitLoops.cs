using System;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>
/// Writes a loop over the inputs that are not 0, and one over those that are, each from bit to bit of a number that says which they are. With a test for
/// each input, the processor could not foresee the jumps.
/// </summary>
/// <param name="writer">Where to write.</param>
/// <param name="scope">The names of the method.</param>
/// <param name="input">The local that is an input's index.</param>
internal sealed class BitLoops(CodeWriter writer, NameScope scope, string input)
{
    /// <summary>How many inputs have a bit each in one number.</summary>
    private const int InputsPerNumber = 64;

    private readonly string bits = scope.Add("bits");
    private readonly string first = scope.Add("first");

    /// <param name="array">The inputs.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="hasZeros">Whether something is done for those that are 0.</param>
    /// <param name="write">Writes what is done, given the index, and whether the input is 0.</param>
    public void Write(string array, int count, bool hasZeros, Action<string, bool> write)
    {
        if (count <= InputsPerNumber)
        {
            WriteLoops("0", "");
            return;
        }

        using (writer.Block($"for (int {first} = 0; {first} < {WholeNumber.Text(count)}; {first} += {WholeNumber.Text(InputsPerNumber)})"))
        {
            WriteLoops(first, first + " + ");
        }

        writer.Line();

        void WriteLoops(string start, string offset)
        {
            WriteLoop(start, offset, isZero: false);
            if (hasZeros)
            {
                WriteLoop(start, offset, isZero: true);
            }
        }

        void WriteLoop(string start, string offset, bool isZero)
        {
            string which = isZero ? "Zero" : "NonZero";
            using (writer.Block($"for (ulong {bits} = {TypeNames.Runtime}NetworkVectors.{which}({array}, {start}); {bits} != 0; {bits} &= {bits} - 1)"))
            {
                writer.Line($"int {input} = {offset}global::System.Numerics.BitOperations.TrailingZeroCount({bits});");
                write(input, isZero);
            }

            writer.Line();
        }
    }
}

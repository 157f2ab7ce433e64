using System;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>
/// Writes what is done to the inputs that are not 0, and to those that are, from bit to bit of a number that says which they are. With a test for each
/// input, the processor could not foresee the jumps.
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

    /// <summary>Writes something for as many inputs as have a bit in one number, given the index of the first of them.</summary>
    public void ForEachPart(int count, Action<string> write)
    {
        if (count <= InputsPerNumber)
        {
            write("0");
            return;
        }

        using (writer.Block($"for (int {first} = 0; {first} < {WholeNumber.Text(count)}; {first} += {WholeNumber.Text(InputsPerNumber)})"))
        {
            write(first);
        }

        writer.Line();
    }

    /// <summary>The number that says which inputs are 0, or aren't, from an index on.</summary>
    public static string Bits(string array, string start, bool isZero) => $"{TypeNames.Runtime}NetworkVectors.{(isZero ? "Zero" : "NonZero")}({array}, {start})";

    /// <param name="array">The inputs.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="write">Writes what is done, given the index, and whether the input is 0.</param>
    public void Write(string array, int count, Action<string, bool> write)
    {
        ForEachPart(count, start =>
        {
            WriteLoop(start, isZero: false);
            WriteLoop(start, isZero: true);
        });

        void WriteLoop(string start, bool isZero)
        {
            using (writer.Block($"for (ulong {bits} = {Bits(array, start, isZero)}; {bits} != 0; {bits} &= {bits} - 1)"))
            {
                writer.Line($"int {input} = {(start == first ? first + " + " : "")}global::System.Numerics.BitOperations.TrailingZeroCount({bits});");
                write(input, isZero);
            }

            writer.Line();
        }
    }
}

using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Writes sums of products whose factors don't lie side by side: of a row of weights for each sum, times what is the same for all. Eight rows times eight
/// factors are computed row by row and turned.
/// </summary>
internal static class TurnedProducts
{
    /// <summary>So many sums at once, of so many products each.</summary>
    public const int Side = 8;

    private const string Sum = LayerProgram.Derivative;

    /// <summary>The sums.</summary>
    public static readonly Lanes Lanes = new(256, ScalarType.Float);

    /// <summary>Whether the processor can.</summary>
    public static string Condition => $"{Lanes.Vector}.IsHardwareAccelerated && global::System.Runtime.Intrinsics.X86.Avx.IsSupported";

    /// <summary>Writes what adds to <see cref="LayerProgram.Derivative"/> the products of the rows of <c>weights</c> from <c>i</c> on with <c>next</c>, of which there are so many.</summary>
    public static void Write(CodeWriter writer, int units)
    {
        int looped = units / Side * Side;
        using (writer.Block($"for (nuint o = 0; o < {WholeNumber.Text(looped)}; o += {WholeNumber.Text(Side)})"))
        {
            Add("o", skipped: 0);
        }

        writer.Line();
        if (looped < units)
        {
            Add(WholeNumber.Text(units - Side), skipped: looped + Side - units);
        }

        void Add(string unit, int skipped)
        {
            string rows = Vector.Lanes.One(ScalarType.Float).Load("weights", isReadOnly: true, $"{WholeNumber.Text(units)} * i + {unit}");
            string factors = Lanes.Load("next", isReadOnly: true, unit);
            writer.Line($"{Sum} = {TypeNames.Runtime}NetworkVectors.AddProducts({Sum}, in {rows}, {WholeNumber.Text(units)}, {factors}, {WholeNumber.Text(skipped)});");
        }
    }
}

using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Says whether an effective gradient of a row must be refused: the largest magnitude tells.</summary>
internal sealed class CheckMethod(string name, int count, MagnitudeKernel kernel, bool isInlined)
    : RowMethod(name, count, kernel.Type, kernel.Body, isInlined)
{
    public override void Write(CodeWriter writer, Target target)
    {
        using (Head(writer, $"Whether an effective gradient is NaN, infinite, or not below 2^{(Type == ScalarType.Float ? "62" : "510")} in magnitude.", "bool"))
        {
            WriteLargest(writer, kernel.Call, (lanes, largest) => lanes.IsAnyAbove(largest, FinitenessCheck.LargestAccepted(Type)));
        }

        writer.Line();
    }
}

using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>The magnitudes of effective gradients, as integers.</summary>
internal sealed class MagnitudeKernel(NameScope names, string name, ScalarType type, RowBody body) : RowKernel(names, name, type, body)
{
    protected override string Returned(Lanes lanes) => lanes.BitsTypeName;

    protected override void WriteResult(CodeWriter writer, Lanes lanes) => writer.Line($"return {lanes.Magnitude(Quantity.Gradient.Letter())};");
}

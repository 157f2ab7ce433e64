using System.Threading;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What is generated for a struct. It depends on no other struct.</summary>
/// <param name="FullName">The struct.</param>
/// <param name="Text">The generated file.</param>
/// <param name="NeedsApproval">Whether the file must equal an approved text.</param>
/// <param name="Cost">What the struct costs.</param>
internal sealed record GeneratedStruct(string FullName, string Text, bool NeedsApproval, StructCost Cost)
{
    public static GeneratedStruct Write(((ParameterStruct Model, Settings Settings) Source, CodeMeter Meter) input, CancellationToken cancellation)
    {
        ((ParameterStruct model, Settings settings), CodeMeter meter) = input;
        GeneratedCode code = GeneratedFile.Write(model, settings.Target, meter, cancellation);
        return new GeneratedStruct(model.Hierarchy.FullName, code.Text, model.IsApproved, StructCost.Of(model, code, settings.Target.Kind));
    }
}

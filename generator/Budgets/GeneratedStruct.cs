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
    public static GeneratedStruct Write(((ParameterStruct Model, Target Target) Source, CodeMeter Meter) input, CancellationToken cancellation)
    {
        ((ParameterStruct model, Target target), CodeMeter meter) = input;
        GeneratedCode code = GeneratedFile.Write(model, target, meter, cancellation);
        return new GeneratedStruct(model.Hierarchy.FullName, code.Text, model.IsApproved, StructCost.Of(model, code, target.Kind));
    }

    public static StructCost ToCost(GeneratedStruct generated, CancellationToken cancellation) => generated.Cost;
}

using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>A generated file.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="NeedsApproval">Whether it must equal an approved text.</param>
/// <param name="Cost">What the struct costs.</param>
internal sealed record GeneratedSource(string FileName, string Text, bool NeedsApproval, StructCost Cost)
{
    /// <summary>Without a byte order mark, so that an approved file begins with its text.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static GeneratedSource Write(
        (((ParameterStruct Model, Target Target) Source, EquatableArray<string> Ambiguous) Named, CodeMeter Meter) input, CancellationToken cancellation)
    {
        (((ParameterStruct model, Target target), EquatableArray<string> ambiguous), CodeMeter meter) = input;
        GeneratedCode code = GeneratedFile.Write(model, target, meter, cancellation);
        return new GeneratedSource(GeneratedFile.Name(model, ambiguous), code.Text, model.IsApproved, StructCost.Of(model, code, target.Kind));
    }

    public static StructCost ToCost(GeneratedSource source, CancellationToken cancellation) => source.Cost;

    /// <summary>Adds the file to the compilation.</summary>
    public static void Add(SourceProductionContext output, GeneratedSource source) =>
        output.AddSource(source.FileName, SourceText.From(source.Text, Utf8));
}

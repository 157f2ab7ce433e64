using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>A generated file.</summary>
/// <param name="FileName">Its name, which depends on the names of other structs.</param>
/// <param name="Struct">What is in it.</param>
internal sealed record GeneratedSource(string FileName, GeneratedStruct Struct)
{
    /// <summary>Without a byte order mark, so that an approved file begins with its text.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static GeneratedSource Name((GeneratedStruct Struct, EquatableArray<string> Ambiguous) input, CancellationToken cancellation) =>
        new(GeneratedFile.Name(input.Struct.FullName, input.Ambiguous), input.Struct);

    /// <summary>Adds the file to the compilation.</summary>
    public static void Add(SourceProductionContext output, GeneratedSource source) =>
        output.AddSource(source.FileName, SourceText.From(source.Struct.Text, Utf8));
}

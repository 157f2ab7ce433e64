using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>
/// The IL that a header names for a layer is what the compiled project has for the lines of that layer, by its debug symbols. Which lines these are is
/// told here by the comments above them.
/// </summary>
public sealed partial class LayerSizeTests
{
    public static TheoryData<string> Names => [.. NetworkSources.All.Select(source => source.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsThatOfItsLines(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        AssertEqual(GeneratorHarness.Run(source.MeasuredProject, source.Source));

        // Vector code is written for .NET in a new language.
        if (source.Target == "Net")
        {
            AssertEqual(GeneratorHarness.Run(source.MeasuredProject with { LanguageVersion = LanguageVersion.Latest }, source.Source));
        }
    }

    private static void AssertEqual(GeneratorRun run)
    {
        string[] lines = run.SingleFile.Split('\n');
        Dictionary<string, int> named = lines.Select(line => HeaderRow().Match(line)).Where(row => row.Success)
            .ToDictionary(row => row.Groups["layer"].Value, row => int.Parse(row.Groups["bytes"].Value));
        using ModuleDefinition module = Read(run);
        string?[] layers = LayerOfLine(lines, named.Keys);

        IEnumerable<(string? Layer, int Bytes)> parts = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && method.Name != "Step").SelectMany(method => Parts(method, layers));

        Assert.NotEmpty(named);
        Assert.Equal(named, parts.Where(part => part.Layer is not null).GroupBy(part => part.Layer!).ToDictionary(layer => layer.Key, layer => layer.Sum(part => part.Bytes)));
    }

    /// <summary>A comment that begins with a layer begins its lines; they end at another comment, where the step is counted, and with the method.</summary>
    private static string?[] LayerOfLine(string[] lines, IReadOnlyCollection<string> layers)
    {
        var found = new string?[lines.Length];
        string? layer = null;
        int depth = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            string line = lines[i].TrimStart();
            int indent = lines[i].Length - line.Length;
            if (line.StartsWith("// ", StringComparison.Ordinal))
            {
                layer = layers.SingleOrDefault(name => Regex.IsMatch(line, $@"^// (deltas of )?@?{name}(\W|$)"));
                depth = indent;
            }
            else if (line.Length > 0 && (indent < depth || (indent == depth && Regex.IsMatch(line, @"^(return\b|state\.StepCount)"))))
            {
                layer = null;
            }

            found[i] = layer;
        }

        return found;
    }

    /// <summary>The bytes from each sequence point to the next; a hidden one goes on with what stands before it.</summary>
    private static IEnumerable<(string? Layer, int Bytes)> Parts(MethodDefinition method, string?[] layers)
    {
        string? layer = null;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            SequencePoint? point = method.DebugInformation.GetSequencePoint(instruction);
            if (point is { IsHidden: false })
            {
                layer = point.Document.Url.EndsWith(".RmsProp.g.cs", StringComparison.Ordinal) ? layers[point.StartLine - 1] : null;
            }

            yield return (layer, instruction.GetSize());
        }
    }

    private static ModuleDefinition Read(GeneratorRun run)
    {
        var image = new MemoryStream();
        var symbols = new MemoryStream();
        Assert.True(run.Output.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
        image.Position = 0;
        symbols.Position = 0;
        return ModuleDefinition.ReadModule(image, new ReaderParameters { ReadSymbols = true, SymbolStream = symbols, SymbolReaderProvider = new PortablePdbReaderProvider() });
    }

    [GeneratedRegex(@"^//   layer (?<layer>\w+) +(?<bytes>\d+)$")]
    private static partial Regex HeaderRow();
}

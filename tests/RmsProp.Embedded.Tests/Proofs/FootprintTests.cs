using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>What is measured on an assembly is what the generator says of it.</summary>
public sealed partial class FootprintTests
{
    public static TheoryData<string> Names => [.. FieldSources.All.Concat(NetworkSources.All).Select(source => source.Name)];

    /// <summary>The header's columns are the same whatever is generated for.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void MemoryIsThatOfTheHeader(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        GeneratorRun run = GeneratorHarness.Run(source.Project with { LanguageVersion = LanguageVersion.Latest }, source.Source);
        using AssemblySet assemblies = VerifiedSource.Open(run.Output, VerifierTarget.Net);

        AssertEqual(run.Files.Select(file => file.SourceText.ToString()), assemblies);
    }

    [Fact]
    public void MemoryOfTheSampleForDevicesIsThatOfItsHeader()
    {
        using AssemblySet assemblies = AssemblySet.Open([NanoFrameworkFiles.Path(NanoFrameworkFiles.Sample)], [], VerifierTarget.NanoFramework);

        AssertEqual(NanoFrameworkFiles.GeneratedForSample(), assemblies);
    }

    [Fact]
    public void TheTableIsOfTheSample()
    {
        var output = new StringWriter();

        int code = new VerifierCommand(output, output).Run(["footprint", NanoFrameworkFiles.Path(NanoFrameworkFiles.Sample), "--target", "nanoFramework"]);

        Assert.Equal(0, code);
        string[] lines = output.ToString().Split('\n');
        Assert.Contains(lines, line => line.Contains("FirmwareSample.Core.EcgPredictor on NanoFramework"));
        Assert.Contains(lines, line => Row("TrainSquaredError").IsMatch(line));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^\| checkpoint +\| +160 \|"));
    }

    [Fact]
    public void AnAssemblyWithoutTrainedStructsHasNone()
    {
        var output = new StringWriter();

        Assert.Equal(VerifierCommand.NothingHot, new VerifierCommand(output, output).Run(["footprint", typeof(Xunit.Assert).Assembly.Location]));
        Assert.Equal("no struct with [RmsProp]\n", output.ToString());
    }

    private static void AssertEqual(IEnumerable<string> headers, AssemblySet assemblies)
    {
        string[] expected =
        [
            .. headers.SelectMany(header => HeaderRow().Matches(header)).Select(match => $"{match.Groups["net"]} {match.Groups["arm"]} {match.Groups["nano"]}"),
        ];
        IReadOnlyList<StructFootprint> net = FootprintReader.Read(assemblies, VerifierTarget.Net);
        IReadOnlyList<StructFootprint> arm = FootprintReader.Read(assemblies, VerifierTarget.CortexM);
        IReadOnlyList<StructFootprint> nano = FootprintReader.Read(assemblies, VerifierTarget.NanoFramework);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), net.Zip(arm, nano).SelectMany(all => Memory(all.First)
            .Zip(Memory(all.Second), Memory(all.Third)).Select(row => $"{row.First} {row.Second} {row.Third}")).Order());
    }

    private static int[] Memory(StructFootprint footprint) => [footprint.ParameterBytes, footprint.StateBytes, footprint.GradientBytes, footprint.CheckpointBytes];

    private static Regex Row(string name) => new(string.Create(CultureInfo.InvariantCulture, $@"^\| {name} +\| +\d+ \| +\d+ \|$"));

    [GeneratedRegex(@"^//   (parameters|optimizer state|gradient|checkpoint)( \(.*?\))? +(?<net>\d+) +(?<arm>\d+) +(?<nano>\d+)", RegexOptions.Multiline)]
    private static partial Regex HeaderRow();
}

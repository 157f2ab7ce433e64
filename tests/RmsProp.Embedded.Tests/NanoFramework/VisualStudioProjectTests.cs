using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The sample's project for Visual Studio, which no build here can build, says what the one that is built says.</summary>
public sealed class VisualStudioProjectTests
{
    private static readonly string Sample = Path.Combine(TestProject.Repository, "firmware-sample");
    private static readonly string Device = Path.Combine(Sample, "NanoFramework", "FirmwareSample.nfproj");

    private static readonly JsonElement VisualStudio = Evaluate(Device);
    private static readonly JsonElement Built = Evaluate(Path.Combine(Sample, "FirmwareSample.csproj"));
    private static readonly JsonElement Runtime = Evaluate(Path.Combine(TestProject.Repository, "runtime", "RmsProp.Embedded.csproj"));
    private static readonly JsonElement Generator = Evaluate(Path.Combine(TestProject.Repository, "generator", "RmsProp.Embedded.Generator.csproj"));

    [Fact]
    public void ItCompilesTheFilesOfSampleAndRuntime() =>
        Assert.Equal(Paths(Built, "Compile").Concat(Paths(Runtime, "Compile")).Order(), Paths(VisualStudio, "Compile").Order());

    [Fact]
    public void ItReferencesWhatTheContractsStandFor()
    {
        IEnumerable<string> contracts = Paths(Built, "ProjectReference")
            .Where(path => path.Contains("nanoframework", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)!;

        Assert.Equal(contracts.Order(), Items(VisualStudio, "Reference").Select(item => item.GetProperty("Identity").GetString()!).Order());
    }

    [Fact]
    public void ItsPackagesAreThoseOfTheCentralList()
    {
        XDocument central = XDocument.Load(Path.Combine(TestProject.Repository, "Directory.Packages.props"));
        XDocument packages = XDocument.Load(Path.Combine(Path.GetDirectoryName(Device)!, "packages.config"));
        string[] expected =
        [
            .. central.Descendants("PackageVersion")
                .Where(package => package.Attribute("Include")!.Value.StartsWith("nanoFramework.", StringComparison.Ordinal))
                .Select(package => $"{package.Attribute("Include")!.Value}.{package.Attribute("Version")!.Value}"),
        ];

        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, packages.Descendants("package").Select(package => $"{package.Attribute("id")!.Value}.{package.Attribute("version")!.Value}"));
        Assert.All(
            Items(VisualStudio, "Reference"),
            item => Assert.Contains(item.GetProperty("HintPath").GetString()!.Split('\\', '/')[1], expected));
    }

    [Fact]
    public void ItRunsTheGeneratorOverTheApprovedText()
    {
        string generator = Assert.Single(Paths(VisualStudio, "Analyzer"));
        string project = Assert.Single(Paths(Built, "ProjectReference"), path => path.Contains("Generator", StringComparison.Ordinal));

        Assert.StartsWith(Path.GetDirectoryName(project)!, generator, StringComparison.Ordinal);
        Assert.Equal(Generator.GetProperty("Properties").GetProperty("AssemblyName").GetString() + ".dll", Path.GetFileName(generator));
        Assert.Equal(Paths(Built, "AdditionalFiles"), Paths(VisualStudio, "AdditionalFiles"));
    }

    [Theory]
    [InlineData("AssemblyName")]
    [InlineData("RootNamespace")]
    [InlineData("OutputType")]
    [InlineData("LangVersion")]
    [InlineData("Nullable")]
    [InlineData("RmsPropTarget")]
    public void ItsPropertiesAreTheSame(string name)
    {
        string expected = Built.GetProperty("Properties").GetProperty(name).GetString()!;

        Assert.NotEmpty(expected);
        Assert.Equal(expected, VisualStudio.GetProperty("Properties").GetProperty(name).GetString());
    }

    private static IEnumerable<JsonElement> Items(JsonElement project, string kind) => project.GetProperty("Items").GetProperty(kind).EnumerateArray();

    private static IEnumerable<string> Paths(JsonElement project, string kind) =>
        Items(project, kind).Select(item => Path.GetFullPath(item.GetProperty("FullPath").GetString()!));

    /// <summary>Asks MSBuild what is in a project.</summary>
    private static JsonElement Evaluate(string project)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", project, "-nologo", "-p:TargetFramework=netnano1.0",
                "-getItem:Compile,Reference,ProjectReference,Analyzer,AdditionalFiles",
                "-getProperty:AssemblyName,RootNamespace,OutputType,LangVersion,Nullable,RmsPropTarget",
            ])
        {
            RedirectStandardOutput = true,
        };
        foreach (string variable in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(variable);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement;
    }
}

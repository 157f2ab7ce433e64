using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The nanoFramework builds that lie beside the tests.</summary>
internal static class NanoFrameworkFiles
{
    public const string Runtime = "RmsProp.Embedded.dll";
    public const string Sample = "FirmwareSample.exe";
    public const string CoreLibrary = "mscorlib.dll";
    public const string Math = "System.Math.dll";

    /// <summary>A project for the device: its language version, and nothing to compile against but the contracts and the runtime.</summary>
    public static HarnessOptions Project { get; } = HarnessOptions.Measured with
    {
        LanguageVersion = LanguageVersion.CSharp10,
        Target = "nanoFramework",
        References = [.. ImmutableArray.Create(CoreLibrary, Math, Runtime).Select(Reference)],
    };

    /// <summary>What is generated for the structs of the sample, with its headers.</summary>
    public static IEnumerable<string> GeneratedForSample()
    {
        string core = System.IO.Path.Combine(TestProject.Repository, "firmware-sample", "Core");
        string[] sources = [.. Directory.EnumerateFiles(core, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        return GeneratorHarness.RunUnchecked(Project, sources).Files.Select(file => file.SourceText.ToString());
    }

    public static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "nanoframework", file);

    private static MetadataReference Reference(string file) => MetadataReference.CreateFromFile(Path(file));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A project for bare Cortex-M in a folder of its own, which goes with it.</summary>
internal sealed class FirmwareProject : IDisposable
{
    /// <summary>What takes the place of .NET on the device.</summary>
    public static string CoreLibrary { get; } = Path.Combine(AppContext.BaseDirectory, "cortex-m", "System.Runtime.dll");

    private static readonly string Runtime = Path.Combine(AppContext.BaseDirectory, "cortex-m", "RmsProp.Embedded.dll");

    private readonly List<string> assemblies;

    /// <param name="sources">C# files.</param>
    public FirmwareProject(params IEnumerable<string> sources)
    {
        assemblies = [Compile("App", sources), Runtime, CoreLibrary];
    }

    /// <summary>The folder, also for the files of a test.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("cortex-m-").FullName;

    /// <summary>Bytes for objects.</summary>
    public int ArenaSize { get; init; } = 64 * 1024;

    /// <summary>Whether the build refuses allocations in methods that must not allocate.</summary>
    public bool ChecksAllocation { get; init; } = true;

    /// <summary>What the build tool builds.</summary>
    public BuildInputs Inputs(string board) => new(
        Board.Find(board), CortexMTools.Compiler, Path.Combine(TestProject.Repository, "runtime", "cortex-m"), Folder, assemblies, ChecksAllocation);

    /// <summary>Builds the image of a class <c>Firmware</c>.</summary>
    public Image BuildFirmware(string board, string type = "Firmware") => new ImageBuilder(Inputs(board)) { ArenaSize = ArenaSize }.BuildFirmware(type);

    /// <summary>Builds the image of C files that call the trainers.</summary>
    public Image BuildProgram(string board, params IEnumerable<string> files) => new ImageBuilder(Inputs(board)).BuildProgram(files);

    /// <summary>Builds the image of a class <c>Firmware</c> and runs it.</summary>
    public ToolResult Run(string board, string type = "Firmware")
    {
        Image image = BuildFirmware(board, type);
        return Image.Run(image.File, image.Board);
    }

    /// <summary>Makes another assembly the application.</summary>
    public void UseApplication(string file) => assemblies[0] = file;

    /// <summary>Compiles an assembly that isn't part of the image.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="source">A C# file.</param>
    /// <param name="references">What it refers to, besides what every assembly does.</param>
    public string Compile(string name, string source, params string[] references) => Compile(name, [source], references);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Compile(string name, IEnumerable<string> sources, params string[] references)
    {
        HarnessOptions options = HarnessOptions.Default with { Target = "CortexM" };
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select((source, index) => GeneratorHarness.Parse(options, source, $"{name}{index}.cs")),
            [.. new[] { Runtime, CoreLibrary }.Concat(references).Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithOptimizationLevel(OptimizationLevel.Release)
                .WithAllowUnsafe(true)
                .WithNullableContextOptions(NullableContextOptions.Enable));
        GeneratorRun run = GeneratorHarness.RunOn(GeneratorHarness.CreateDriver(options), compilation).RequireClean();
        string file = Path.Combine(Folder, name + ".dll");
        EmitResult emitted = run.Output.Emit(file);
        UncleanCompilationException.ThrowIfAny(emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return file;
    }
}

using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>Assemblies for nanoFramework, to be read as IL.</summary>
internal static class DeviceModule
{
    public static ModuleDefinition Read(Stream image)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(NanoFrameworkFiles.Path(NanoFrameworkFiles.Runtime)));
        return ModuleDefinition.ReadModule(image, new ReaderParameters { AssemblyResolver = resolver });
    }

    /// <summary>Runs the generator and compiles; an error or a warning fails.</summary>
    public static ModuleDefinition Compile(HarnessOptions project, params string[] sources) =>
        Emit(GeneratorHarness.RunUnchecked(project, sources).RequireClean().Output);

    /// <summary>Compiles, whatever the compiler has to say but for errors.</summary>
    public static ModuleDefinition CompileUnchecked(HarnessOptions project, params string[] sources) => Emit(GeneratorHarness.Compile(project, sources));

    private static ModuleDefinition Emit(Compilation compilation)
    {
        var image = new MemoryStream();
        UncleanCompilationException.ThrowIfAny(
            compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return Read(image);
    }
}

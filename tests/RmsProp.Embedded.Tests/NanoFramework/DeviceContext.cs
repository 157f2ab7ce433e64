using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>
/// Loads nanoFramework assemblies into .NET. In place of the contracts stand assemblies of their names that forward their very types to .NET's.
/// </summary>
internal sealed class DeviceContext() : AssemblyLoadContext(isCollectible: true), IDisposable
{
    private static readonly byte[] CoreLibrary = Forward(NanoFrameworkFiles.CoreLibrary);
    private static readonly byte[] Math = Forward(NanoFrameworkFiles.Math);

    /// <summary>Compiles a project for the device, which must be without errors and warnings, and loads it.</summary>
    public Assembly Load(GeneratorRun project)
    {
        project.RequireClean();
        return LoadFromStream(EmittedImage.Of(project.Output));
    }

    public Assembly LoadFile(string file) => LoadFromStream(new MemoryStream(File.ReadAllBytes(NanoFrameworkFiles.Path(file))));

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "mscorlib" => LoadFromStream(new MemoryStream(CoreLibrary)),
        "System.Math" => LoadFromStream(new MemoryStream(Math)),
        "RmsProp.Embedded" => LoadFile(NanoFrameworkFiles.Runtime),
        _ => null,
    };

    private static byte[] Forward(string contract)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(NanoFrameworkFiles.Path(contract));
        string version = $"[assembly: System.Reflection.AssemblyVersion(\"{module.Assembly.Name.Version}\")]\n";
        string forwards = string.Concat(module.Types
            .Where(type => type.IsPublic)
            .Select(type => type.FullName == "System.Void" ? "void" : $"global::{type.FullName}")
            .Select(type => $"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({type}))]\n"));
        return EmittedImage.Of(CSharpCompilation.Create(
            module.Assembly.Name.Name,
            [CSharpSyntaxTree.ParseText(version + forwards)],
            References.All.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != module.Assembly.Name.Name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))).ToArray();
    }
}

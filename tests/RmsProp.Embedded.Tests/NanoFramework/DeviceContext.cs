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
/// <param name="rewrite">Changes the code of each assembly that is loaded; null to leave it as it is.</param>
internal sealed class DeviceContext(Action<ModuleDefinition>? rewrite = null) : AssemblyLoadContext(isCollectible: true), IDisposable
{
    private static readonly byte[] CoreLibrary = Forward(NanoFrameworkFiles.CoreLibrary);
    private static readonly byte[] Math = Forward(NanoFrameworkFiles.Math);

    /// <summary>Compiles a project for the device, which must be without errors and warnings, and loads it.</summary>
    public Assembly Load(GeneratorRun project)
    {
        project.RequireClean();
        return LoadFromStream(Rewrite(EmittedImage.Of(project.Output)));
    }

    public Assembly LoadFile(string file) => LoadFromStream(Rewrite(new MemoryStream(File.ReadAllBytes(NanoFrameworkFiles.Path(file)))));

    public void Dispose() => Unload();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "mscorlib" => LoadFromStream(new MemoryStream(CoreLibrary)),
        "System.Math" => LoadFromStream(new MemoryStream(Math)),
        "RmsProp.Embedded" => LoadFile(NanoFrameworkFiles.Runtime),
        _ => null,
    };

    private MemoryStream Rewrite(MemoryStream image)
    {
        if (rewrite is null)
        {
            return image;
        }

        using ModuleDefinition module = DeviceModule.Read(image);
        rewrite(module);
        var rewritten = new MemoryStream();
        module.Write(rewritten);
        rewritten.Position = 0;
        return rewritten;
    }

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

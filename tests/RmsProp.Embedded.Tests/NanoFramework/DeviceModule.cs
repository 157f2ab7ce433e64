using System.IO;
using Mono.Cecil;

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
}

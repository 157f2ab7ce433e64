using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Assemblies;

/// <summary>Finds referenced assemblies by their names in files and folders. One that isn't there is null, not an error.</summary>
/// <param name="places">Files, and folders of files, in the order in which they are searched.</param>
internal sealed class ReferenceResolver(IReadOnlyList<string> places) : IAssemblyResolver
{
    private static readonly string[] Extensions = [".dll", ".exe"];

    private readonly Dictionary<string, AssemblyDefinition?> found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds an assembly that has been read already.</summary>
    public void Add(ModuleDefinition module)
    {
        if (module.Assembly is { } assembly)
        {
            found.TryAdd(assembly.Name.Name, assembly);
        }
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name)
    {
        if (!found.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            // Set before it is read, as reading may ask for it again.
            found[name.Name] = null;
            assembly = Files(name.Name).Select(Read).FirstOrDefault(read => read is not null);
            found[name.Name] = assembly;
        }

        return assembly;
    }

    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (AssemblyDefinition? assembly in found.Values)
        {
            assembly?.Dispose();
        }
    }

    private IEnumerable<string> Files(string name) => places
        .SelectMany(place => Directory.Exists(place) ? Extensions.Select(extension => Path.Combine(place, name + extension)) : [place])
        .Where(file => string.Equals(Path.GetFileNameWithoutExtension(file), name, StringComparison.OrdinalIgnoreCase) && File.Exists(file));

    private AssemblyDefinition? Read(string file)
    {
        try
        {
            return AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this, InMemory = true });
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            // A native library of the same name.
            return null;
        }
    }
}

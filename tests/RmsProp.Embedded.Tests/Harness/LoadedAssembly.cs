using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>A compiled project, loaded until it is disposed of.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly LoadContext _context = new();
    private readonly Assembly _assembly;

    private LoadedAssembly(Stream image) => _assembly = _context.LoadFromStream(image);

    /// <summary>Compiles and loads.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="check">Is shown what the compiler found, before the assembly is loaded.</param>
    public static LoadedAssembly From(Compilation compilation, Action<IEnumerable<Diagnostic>> check)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        check(result.Diagnostics);
        image.Position = 0;
        return new LoadedAssembly(image);
    }

    /// <summary>Makes an object of a type in the project.</summary>
    public T Create<T>(string typeName) => (T)Activator.CreateInstance(_assembly.GetType(typeName, throwOnError: true)!)!;

    /// <summary>A type of the project.</summary>
    public Type Find(string typeName) => _assembly.GetType(typeName, throwOnError: true)!;

    /// <inheritdoc/>
    public void Dispose() => _context.Unload();

    /// <summary>Finds this test assembly, whose interfaces the project implements, as the one that is already loaded.</summary>
    private sealed class LoadContext() : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Assembly tests = typeof(LoadedAssembly).Assembly;
            return assemblyName.Name == tests.GetName().Name ? tests : null;
        }
    }
}

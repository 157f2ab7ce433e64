using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Assemblies;

/// <summary>The assemblies that are verified, and those that they refer to.</summary>
internal sealed class AssemblySet : IDisposable
{
    private static readonly string[] PlatformNames = ["mscorlib", "netstandard", "System", "Microsoft.CSharp"];

    private static readonly string[] PlatformPrefixes = ["System.", "Microsoft.Win32.", "Microsoft.VisualBasic", "nanoFramework."];

    private readonly ReferenceResolver resolver;

    private AssemblySet(ReferenceResolver resolver, IReadOnlyList<ModuleDefinition> inputs)
    {
        this.resolver = resolver;
        Inputs = inputs;
    }

    /// <summary>What is verified.</summary>
    public IReadOnlyList<ModuleDefinition> Inputs { get; }

    /// <summary>All types of the inputs, nested ones too.</summary>
    public IEnumerable<TypeDefinition> InputTypes => Inputs.SelectMany(module => module.GetTypes());

    /// <summary>Reads assemblies. What they refer to is looked for beside them, then where asked, then, for .NET, in the running framework.</summary>
    /// <exception cref="BadInputException">A file is missing or no assembly; a place is missing.</exception>
    public static AssemblySet Open(IReadOnlyList<string> files, IReadOnlyList<string> references, VerifierTarget target)
    {
        if (references.FirstOrDefault(place => !Path.Exists(place)) is { } missing)
        {
            throw new BadInputException($"{missing}: no such file or folder");
        }

        IEnumerable<string> folders = files.Select(file => Path.GetDirectoryName(Path.GetFullPath(file))!).Distinct();
        ReferenceResolver resolver = new([.. folders, .. references, .. Framework(target)]);
        return new AssemblySet(resolver, [.. files.Select(file => Read(file, resolver))]);
    }

    /// <summary>The same for one assembly that is in memory.</summary>
    public static AssemblySet Open(Stream image, IReadOnlyList<string> references, VerifierTarget target)
    {
        ReferenceResolver resolver = new([.. references, .. Framework(target)]);
        NestingCheck.Require(image);
        var module = ModuleDefinition.ReadModule(image, new ReaderParameters { AssemblyResolver = resolver });
        resolver.Add(module);
        return new AssemblySet(resolver, [module]);
    }

    /// <summary>Whether code is followed into a module: into all but the platform's own, whose members are reviewed one by one.</summary>
    public bool IsFollowed(ModuleDefinition module) => Inputs.Contains(module) || !IsPlatform(module.Assembly?.Name.Name ?? module.Name);

    public void Dispose()
    {
        resolver.Dispose();
        foreach (ModuleDefinition module in Inputs)
        {
            module.Dispose();
        }
    }

    private static bool IsPlatform(string name) =>
        PlatformNames.Contains(name) || PlatformPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The assemblies of the framework that runs this program. A device's are not among them, and given.</summary>
    private static string[] Framework(VerifierTarget target) =>
        target == VerifierTarget.Net ? [Path.GetDirectoryName(typeof(object).Assembly.Location)!] : [];

    private static ModuleDefinition Read(string file, ReferenceResolver resolver)
    {
        try
        {
            using (FileStream image = File.OpenRead(file))
            {
                NestingCheck.Require(image);
            }

            var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = resolver, InMemory = true });
            resolver.Add(module);
            return module;
        }
        catch (BadImageFormatException)
        {
            throw new BadInputException($"{file}: not a .NET assembly");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: {(File.Exists(file) ? "can't be read" : "no such file")}");
        }
    }
}

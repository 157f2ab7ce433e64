using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The contracts are the list of what may be used of a device's libraries, so they hold nothing that isn't.</summary>
public sealed class ContractTests
{
    // What the compiler overrides, writes as an instruction, or reads without a reference.
    private static readonly string[] NeededByTheCompiler =
    [
        "System.Object", "System.ValueType", "System.Array.Length", "System.AttributeUsageAttribute", "System.Diagnostics.ConditionalAttribute",
        "System.Reflection.AssemblyVersionAttribute",
    ];

    [Theory]
    [InlineData(NanoFrameworkFiles.CoreLibrary)]
    [InlineData(NanoFrameworkFiles.Math)]
    public void EveryMethodIsUsed(string file)
    {
        using ModuleDefinition contract = DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(file)));
        HashSet<string> used = [.. Users().SelectMany(user => user.GetMemberReferences()).Select(member => member.FullName)];

        string[] unused = [.. contract.Types
            .Where(type => type.IsPublic && !NeededByTheCompiler.Contains(type.FullName))
            .SelectMany(type => type.Methods)
            .Where(method => method.IsPublic && !(method.IsConstructor && method.Parameters.Count == 0) && !used.Contains(method.FullName))
            .Where(method => !NeededByTheCompiler.Contains($"{method.DeclaringType.FullName}.{method.Name.Replace("get_", "")}"))
            .Select(method => method.FullName)];
        Assert.True(unused.Length == 0, string.Join("\n", unused));
    }

    private static IEnumerable<ModuleDefinition> Users()
    {
        yield return DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(NanoFrameworkFiles.Runtime)));
        yield return DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(NanoFrameworkFiles.Sample)));
        string[] sources = [.. TestedShapes.All.Select(shape => DriverSource.WriteStructs(shape, TestedShapes.CenteredWithMomentum))];
        yield return DeviceModule.Read(EmittedImage.Of(GeneratorHarness.Run(NanoFrameworkFiles.Project, sources).Output));
    }
}

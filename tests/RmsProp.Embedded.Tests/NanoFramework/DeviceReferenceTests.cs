using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>What the built assemblies refer to, and as which version: a device links major and minor version exactly.</summary>
public sealed class DeviceReferenceTests
{
    [Theory]
    [InlineData(NanoFrameworkFiles.CoreLibrary)]
    [InlineData(NanoFrameworkFiles.Math, "mscorlib 1.17")]
    [InlineData(NanoFrameworkFiles.Runtime, "System.Math 1.5", "mscorlib 1.17")]
    [InlineData(NanoFrameworkFiles.Sample, "RmsProp.Embedded 0.1", "System.Math 1.5", "mscorlib 1.17")]
    public void OnlyWhatADeviceHasIsReferenced(string file, params string[] expected)
    {
        using ModuleDefinition module = DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(file)));

        Assert.Equal(
            expected,
            module.AssemblyReferences.Select(reference => $"{reference.Name} {reference.Version.ToString(2)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(NanoFrameworkFiles.Runtime)]
    [InlineData(NanoFrameworkFiles.Sample)]
    public void NoFlashIsSpentOnWhatDescribesTheAssembly(string file)
    {
        using ModuleDefinition module = DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(file)));

        Assert.DoesNotContain(module.Types, type => type.Name is "RefSafetyRulesAttribute" or "NullableAttribute" or "NullableContextAttribute");
        Assert.DoesNotContain(module.Assembly.CustomAttributes, attribute => attribute.AttributeType.Namespace == "System.Reflection");
    }
}

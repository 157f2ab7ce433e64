using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.CortexM.Gates;
using RmsProp.Embedded.CortexM.Metadata;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The device's core library has nothing that no test runs on a device.</summary>
public class CoreLibraryCoverageTests
{
    [CortexMFact]
    public void EveryMethodIsCalledByATestOnADevice()
    {
        using var project = new FirmwareProject();
        HashSet<string> called = [.. FirmwareOfTests().SelectMany((source, index) => CalledBy(project.Compile("Test" + index, source)))];

        using var library = ModuleDefinition.ReadModule(FirmwareProject.CoreLibrary);
        IEnumerable<string> methods = library.Types
            .Where(type => type.IsPublic && !IsAttribute(type))
            .SelectMany(type => type.Methods)
            .Where(method => method.IsPublic && !(method.IsConstructor && method.Parameters.Count == 0))
            .Select(Key);
        Assert.Empty(methods.Except(called));
    }

    [CortexMFact]
    public void EveryMethodThatTheCompilerCallsByNameIsCalledByATestOnADevice()
    {
        IEnumerable<string> errors = CoreLibraryTests.Errors.Select((error, index) => $"namespace Error{index} {{ {CoreLibraryTests.FirmwareOf((string)error[0])} }}");
        using var project = new FirmwareProject(errors.Append(FirmwareOfTests().First()));
        BuildInputs inputs = project.Inputs("m4");

        var graph = new CallGraph(new ManagedCompiler(inputs.Compiler).Compile(inputs.Assemblies, inputs.Output));

        using var library = ModuleDefinition.ReadModule(FirmwareProject.CoreLibrary);
        HashSet<string> calledByLibrary = [.. library.Types.SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).Select(instruction => instruction.Operand).OfType<MethodReference>().Select(Key)];
        string[] calledByName = [.. library.Types.SelectMany(type => type.Methods)
            .Where(method => !method.IsPublic && !method.IsConstructor && method.HasBody && !calledByLibrary.Contains(Key(method)))
            .Select(Symbol)];
        Assert.Contains("System_Runtime_System_Math__DivInt32", calledByName);
        Assert.All(calledByName, name => Assert.Contains(graph.Users(name), user => user.StartsWith("App_", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> FirmwareOfTests() =>
    [
        File.ReadAllText(Path.Combine(TestProject.Directory, "CortexM", "CoreLibraryFirmware.cs")),
        "using System;\n" + DoubleOnDeviceTests.Firmware,
        "using System;\n" + InlineArrayOnDeviceTests.Firmware,
        CoreLibraryTests.FirmwareOf("System.Environment.Exit(9); return 0;"),
        .. CoreLibraryTests.Errors.Select(error => CoreLibraryTests.FirmwareOf((string)error[0])),
    ];

    private static List<string> CalledBy(string file)
    {
        using var module = ModuleDefinition.ReadModule(file);
        return [.. module.GetMemberReferences().OfType<MethodReference>().Select(Key)];
    }

    // A definition calls its generic parameters otherwise than a reference to it does.
    private static string Key(MethodReference method) =>
        $"{method.DeclaringType.GetElementType().FullName}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => parameter.ParameterType.ContainsGenericParameter ? "generic" : parameter.ParameterType.FullName))})";

    // Unless it has a name for C.
    private static string Symbol(MethodDefinition method) =>
        method.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "RuntimeExportAttribute")?.ConstructorArguments[0].Value as string
        ?? SymbolNames.Method("System.Runtime", method.DeclaringType.FullName, method.Name);

    private static bool IsAttribute(TypeDefinition type) => type.BaseType is { FullName: "System.Attribute" };
}

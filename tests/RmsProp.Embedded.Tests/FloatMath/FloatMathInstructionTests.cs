using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>
/// FloatMath compiles to what its targets run fast and alike: float and int instructions, no double, no long, no allocation, no static
/// state.
/// </summary>
public class FloatMathInstructionTests
{
    private const string Name = "RmsProp.Embedded.FloatMath";
    private const string RootOfDouble = Name + "::Sqrt(System.Double)";
    private const string SelfTest = Name + "::RequirePlatformSqrt()";

    private static readonly Code[] Forbidden =
    [
        Code.Conv_R8, Code.Ldc_R8, Code.Ldind_R8, Code.Stind_R8, Code.Ldelem_R8, Code.Stelem_R8, Code.Conv_R_Un,
        Code.Conv_I8, Code.Conv_U8, Code.Ldc_I8, Code.Ldind_I8, Code.Stind_I8, Code.Localloc, Code.Ldsfld, Code.Stsfld,
    ];

    [Fact]
    public void EveryMethodIsOfFloatsAndInts()
    {
        using AssemblySet runtime = Open();

        Assert.Empty(Methods(runtime).Where(method => !method.FullName.EndsWith(RootOfDouble) && !method.FullName.EndsWith(SelfTest)).SelectMany(Faults));
    }

    /// <summary>That the test above can fail: it finds the double of the one method that has it.</summary>
    [Fact]
    public void TheRootOfADoubleWouldBeFound()
    {
        using AssemblySet runtime = Open();

        Assert.Contains("Sqrt: of System.Double", Methods(runtime).SelectMany(Faults));
    }

    [Fact]
    public void NothingIsAllocatedButByTheSelfTest()
    {
        using AssemblySet runtime = Open();
        IEnumerable<Finding> findings = Verification.Run(runtime, new VerifierOptions(VerifierTarget.Net) { AllPublic = true }).Findings
            .Where(finding => finding.Group.StartsWith(Name + ".", System.StringComparison.Ordinal));

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.StartsWith(Name + ".RequirePlatformSqrt", finding.Group));
    }

    [Fact]
    public void ThereIsNoStaticState()
    {
        using AssemblySet runtime = Open();
        FieldDefinition[] fields = [.. runtime.InputTypes.Single(type => type.FullName == Name).Fields];

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.IsLiteral, field.Name));
    }

    private static AssemblySet Open() => AssemblySet.Open(File.OpenRead(typeof(FloatMath).Assembly.Location), [], VerifierTarget.Net);

    private static IEnumerable<MethodDefinition> Methods(AssemblySet runtime) =>
        runtime.InputTypes.Where(type => type.FullName == Name).SelectMany(type => type.Methods);

    private static IEnumerable<string> Faults(MethodDefinition method)
    {
        IEnumerable<TypeReference> called = method.Body.Instructions
            .Where(instruction => instruction.OpCode.Code == Code.Call)
            .SelectMany(instruction => Types((MethodReference)instruction.Operand));
        IEnumerable<TypeReference> types = Types(method).Concat(method.Body.Variables.Select(local => local.VariableType)).Concat(called);
        IEnumerable<string> ofTypes = types.Where(type => !IsDeviceType(type)).Select(type => $"{method.Name}: of {type}");
        return ofTypes.Concat(method.Body.Instructions
            .Where(instruction => Forbidden.Contains(instruction.OpCode.Code))
            .Select(instruction => $"{method.Name}: {instruction.OpCode.Name}"));
    }

    private static IEnumerable<TypeReference> Types(MethodReference method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static bool IsDeviceType(TypeReference type) =>
        (type is ByReferenceType reference ? reference.ElementType : type).FullName is "System.Single" or "System.Int32" or "System.Boolean" or "System.Void";
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>Runtime, sample and generated code keep to what the interpreter can do.</summary>
public sealed class InterpreterRuleTests
{
    [Theory]
    [InlineData(NanoFrameworkFiles.Runtime)]
    [InlineData(NanoFrameworkFiles.Sample)]
    public void BuiltAssemblyBreaksNoRule(string file)
    {
        using ModuleDefinition module = DeviceModule.Read(File.OpenRead(NanoFrameworkFiles.Path(file)));

        Assert.Empty(InterpreterRules.Faults(module));
    }

    [Theory]
    [InlineData("true")]
    [InlineData(null)]
    public void GeneratedCodeBreaksNoRule(string? lightMath)
    {
        IEnumerable<string> sources = TestedShapes.All
            .Where(shape => lightMath is null || shape.Leaves.All(leaf => leaf.Type == ElementType.Float))
            .Select(shape => DriverSource.WriteStructs(shape, TestedShapes.CenteredWithMomentum));
        using ModuleDefinition module = DeviceModule.Compile(NanoFrameworkFiles.Project with { LightMath = lightMath }, [.. sources]);

        Assert.Empty(InterpreterRules.Faults(module));
    }

    [Theory]
    [InlineData("class C { static float F() { S s; s.X = 1f; s.Y = 2f; return s.X + s.Y; } }", "local of S")]
    [InlineData("class C { static void F(S s) { } }", "passes S")]
    [InlineData("class C { static S F() => default; }", "passes S")]
    [InlineData("class C { S s; float F(C c) { s = c.s; return 0f; } }", "ldfld S")]
    [InlineData("class C { static void F(S[] a, S[] b) { a[0] = b[0]; } }", "ldelem")]
    [InlineData("class C { static void F(ref S a, ref S b) { a = b; } }", "ldobj S")]
    [InlineData("class C { S s; void F() { s = new S(1f); } }", "S::.ctor")]
    [InlineData("class C<T> { }", "generic")]
    [InlineData("class C { static void F<T>() { } }", "generic")]
    [InlineData("class C { float[,] f; }", "System.Single[0...,0...]")]
    [InlineData("class C { static unsafe int F(int* p) => *p; }", "passes System.Int32*")]
    [InlineData("class C { static unsafe int F(float[] a) { fixed (float* p = a) { return (int)p[1] + (int)p[2]; } } }", "local of System.Single")]
    [InlineData("class C { static unsafe float F(int i) { float f = *(float*)&i; return f; } }", "ldind.r4")]
    public void ViolationIsFound(string source, string fault)
    {
        const string Struct = "public struct S { public float X, Y; public S(float x) { X = x; Y = x; } }\n";
        using ModuleDefinition module = DeviceModule.CompileUnchecked(NanoFrameworkFiles.Project with { AllowUnsafe = true }, Struct + source);

        Assert.Contains(InterpreterRules.Faults(module), found => found.Contains(fault));
    }

    [Theory]
    [InlineData("class C {{ {0} }}", "float f{0};", 256, "256 fields")]
    [InlineData("class C {{ {0} }}", "void F{0}() {{ }}", 255, "256 methods")]
    [InlineData("class C {{ static void F({0}int last) {{ }} }}", "int p{0},", 255, "256 parameters")]
    [InlineData("class C {{ static void F() {{ {0} }} static void G(ref int i) {{ }} }}", "int l{0} = 0; G(ref l{0});", 256, "256 locals")]
    [InlineData("class C {{ static void F(bool b) {{ if (b) {{ {0} }} }} static void G() {{ }} }}", "G();", 7000, "brfalse")]
    [InlineData("class C {{ static void F() {{ {0} }} static void G() {{ }} }}", "G();", 14000, "bytes of code")]
    public void LimitIsFound(string frame, string part, int count, string fault)
    {
        string parts = string.Concat(Enumerable.Range(0, count).Select(index => string.Format(part, index)));
        using ModuleDefinition module = DeviceModule.CompileUnchecked(NanoFrameworkFiles.Project, string.Format(frame, parts));

        Assert.Contains(InterpreterRules.Faults(module), found => found.Contains(fault));
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>The sources of FloatMath as the nanoFramework build has them: C# 10 and its symbol.</summary>
public class DeviceSourceTests
{
    private const string LightMathRoot = """
        namespace RmsProp.Embedded;

        public static partial class FloatMath
        {
            public static float Sqrt(float x) => throw new System.NotImplementedException();
        }
        """;

    private static readonly string Folder = Path.Combine(RepositoryFiles.Root, "runtime", "FloatMath");

    [Fact]
    public void TheNanoFrameworkSourceGivesTheSameBits()
    {
        string stride = RepositoryFiles.Read("tests", "RmsProp.Embedded.Tests", "FloatMath", "FloatMathStride.cs");
        Assembly device = Compile(Directory.GetFiles(Folder, "*.cs").Select(File.ReadAllText).Append(stride));

        MethodInfo hash = device.GetType("RmsProp.Embedded.Tests.FloatMathStride")!.GetMethod("Hash")!;
        object[] hashes = Enumerable.Range(0, FloatMathStride.FunctionCount)
            .Select(function => hash.Invoke(null, [function, 0, FloatMathStride.GoldenStep, FloatMathStrideTests.Count])!)
            .ToArray();
        Assert.Equal(FloatMathStrideTests.Pinned, hashes.Cast<int>());

        MethodInfo root = FloatMathOf(device).GetMethod("Sqrt", [typeof(float)])!;
        for (float x = float.Epsilon; x < float.MaxValue; x *= 1.9f)
        {
            Assert.Equal(MathF.Sqrt(x), root.Invoke(null, [x]));
        }
    }

    [Fact]
    public void LightMathWithoutItsPropertyIsNamedAtStart()
    {
        Assembly device = Compile([File.ReadAllText(Path.Combine(Folder, "RequirePlatformSqrt.cs")), LightMathRoot]);

        MethodInfo selfTest = FloatMathOf(device).GetMethod("RequirePlatformSqrt")!;
        Action start = selfTest.CreateDelegate<Action>();
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(start);
        Assert.Contains("RmsPropLightMath", exception.Message, StringComparison.Ordinal);
        Assert.IsType<NotImplementedException>(exception.InnerException);
    }

    private static Type FloatMathOf(Assembly assembly) => assembly.GetType("RmsProp.Embedded.FloatMath")!;

    private static Assembly Compile(IEnumerable<string> sources)
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp10, preprocessorSymbols: ["NANOFRAMEWORK_1_0"]);
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Device",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, options)),
            platform.Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

        using MemoryStream stream = new();
        EmitResult result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
        return Assembly.Load(stream.ToArray());
    }
}

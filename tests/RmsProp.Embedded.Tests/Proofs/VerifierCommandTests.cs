using System;
using System.IO;
using System.Linq;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>The command, as a user runs it.</summary>
public sealed class VerifierCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("verifier").FullName;

    /// <summary>Assemblies that have nothing to do with this library: of the framework, of the compiler, of packages.</summary>
    public static TheoryData<string> Published =>
    [
        typeof(object).Assembly.Location,
        typeof(Microsoft.CodeAnalysis.Compilation).Assembly.Location,
        typeof(Spectre.Console.Table).Assembly.Location,
        typeof(Microsoft.FSharp.Core.FSharpOption<>).Assembly.Location,
    ];

    [Theory]
    [InlineData(NanoFrameworkFiles.Sample, "nanoFramework")]
    [InlineData(NanoFrameworkFiles.Runtime, "NANOFRAMEWORK")]
    public void DeviceAssembliesAreClean(string file, string target)
    {
        (int code, string output, string error) = Run(NanoFrameworkFiles.Path(file), "--target", target);

        Assert.Equal("", error);
        Assert.EndsWith(": 0 findings\n", output);
        Assert.Equal(file == NanoFrameworkFiles.Sample ? 0 : VerifierCommand.NothingHot, code);
    }

    [Fact]
    public void TheSampleIsClean()
    {
        (int code, string output, _) = Run(typeof(FirmwareSample.Core.EcgLearner).Assembly.Location);

        Assert.EndsWith(": 0 findings\n", output);
        Assert.Equal(0, code);
    }

    [Fact]
    public void FindingsAreGroupedByHotMethod()
    {
        (int code, string output, _) = Run(Compile("[HotPath] public static object Run(int count) { return new object(); }"));

        Assert.Equal(
            "Filter.Run(Int32)\n  Filter.Run: newobj Object at IL_0000 [new-object]\n1 hot methods, 1 with what they call: 1 findings\n", output);
        Assert.Equal(VerifierCommand.Violations, code);
    }

    [Fact]
    public void UsersReviewMembersThemselves()
    {
        string assembly = Compile("[HotPath] public static void Run() { GC.Collect(); }");
        string list = Path.Combine(folder, "reviewed.txt");
        File.WriteAllText(list, "# ours\nSystem.GC.Collect   makes no object\n");

        Assert.Equal(VerifierCommand.Violations, Run(assembly).Code);
        Assert.Equal(0, Run(assembly, "--allow", list).Code);

        File.WriteAllText(list, "System.GC.C*   all that it does for us\n");
        Assert.Equal(0, Run(assembly, "--allow", list).Code);

        File.WriteAllText(list, "\nSystem.GC.Collect\n");
        Assert.Equal((VerifierCommand.BadInput, "", $"{list}(2): no reason after System.GC.Collect\n"), Run(assembly, "--allow", list));
    }

    [Fact]
    public void NothingToVerifyIsNoProof()
    {
        (int code, string output, _) = Run(Compile("public static void Run() { }"));

        Assert.StartsWith("no hot methods", output);
        Assert.Equal(VerifierCommand.NothingHot, code);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void APublishedAssemblyHasNothingHot(string file)
    {
        (int code, string output, string error) = Run(file);

        Assert.Equal("", error);
        Assert.StartsWith("no hot methods", output);
        Assert.Equal(VerifierCommand.NothingHot, code);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void APublishedAssemblyIsVerifiedAsAWhole(string file)
    {
        (int code, string output, string error) = Run(file, "--all");

        Assert.Equal("", error);
        Assert.Contains("[new-object]", output);
        Assert.Contains("[box]", output);
        Assert.Equal(VerifierCommand.Violations, code);
    }

    [Theory]
    [InlineData("System.Runtime.dll")]
    [InlineData("netstandard.dll")]
    public void AnAssemblyThatOnlyForwardsTypesIsNoProof(string file)
    {
        string path = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, file);

        (int code, string output, string error) = Run(path, "--all");

        Assert.Equal("", error);
        Assert.StartsWith("no hot methods", output);
        Assert.Equal(VerifierCommand.NothingHot, code);
    }

    [Fact]
    public void APublishedAssemblyIsVerifiedForDevices()
    {
        (int code, string output, string error) = Run(typeof(Spectre.Console.Table).Assembly.Location, "--target", "nanoFramework");

        Assert.Equal("", error);
        Assert.Contains("[generics]", output);
        Assert.Equal(VerifierCommand.Violations, code);
    }

    [Theory]
    [InlineData("missing.dll", "missing.dll: no such file")]
    [InlineData("text.dll", "text.dll: not a .NET assembly")]
    [InlineData("text.dll --target Moon", "Moon")]
    [InlineData("text.dll --reference nowhere", "nowhere: no such file or folder")]
    [InlineData("text.dll --allow nowhere", "nowhere: can't be read")]
    [InlineData("", "Required argument missing")]
    public void BadInputIsALine(string arguments, string line)
    {
        File.WriteAllText(Path.Combine(folder, "text.dll"), "text");
        string[] words = [.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "text.dll" ? Path.Combine(folder, word) : word)];

        (int code, string output, string error) = Run(words);

        Assert.Equal(VerifierCommand.BadInput, code);
        Assert.Equal("", output);
        Assert.Contains(line, error);
        Assert.Equal(error.Length - 1, error.IndexOf('\n'));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int code = new VerifierCommand(output, error).Run(arguments);
        return (code, output.ToString(), error.ToString());
    }

    private string Compile(string members)
    {
        string file = Path.Combine(folder, "Tested.dll");
        File.WriteAllBytes(file, EmittedImage.Of(GeneratorHarness.Compile(HarnessOptions.Default, RuleCase.Source(members))).ToArray());
        return file;
    }
}

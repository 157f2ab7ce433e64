using System.IO;
using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.CortexM.Gates;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Each gate of the build, tripped.</summary>
public class GateTests
{
    private const string Model = """
        using RmsProp.Embedded;

        [RmsProp]
        public partial struct Model
        {
            public float Gain;
        }
        """;

    [CortexMFact]
    public void AMethodThatCanOnlyThrowIsRefused()
    {
        string message = MessageOf("m4", Firmware("return Use(1);", """
            private static int Use(int x) { Overlap overlap = default; overlap.Number = x; return overlap.Number; }
            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
            private struct Overlap
            {
                [System.Runtime.InteropServices.FieldOffset(0)] public object Reference;
                [System.Runtime.InteropServices.FieldOffset(0)] public int Number;
            }
            """));

        Assert.Contains("IL1005: Firmware.Use(Int32): Method will always throw", message);
    }

    [Fact]
    public void AMethodThatCanOnlyThrowIsRefusedEvenWhereTheCompilerSucceeds()
    {
        var warned = new ToolResult(0, "ILC: AOT analysis warning IL1005: A.B(): Method will always throw because: Missing method 'C'\n", "");

        string message = Assert.Throws<BuildException>(() => ManagedCompiler.CheckOutput(warned)).Message;

        Assert.Contains("A.B(): Method will always throw", message);
    }

    [CortexMFact]
    public void WhatTheCoreLibraryLacksIsNamedWithItsUser() => Assert.Equal(
        "[App]Firmware.Text(object) needs CheckCastClass, which the core library for Cortex-M doesn't have",
        MessageOf("m4", Firmware("return 0;", "private static string Text(object text) { return (string)text; }")));

    [CortexMFact]
    public void AnInstructionThatTheCoreLacksIsRefused()
    {
        string firmware = Firmware("return Add(1.5, 2.5) < 3.0 ? 1 : 0;", """
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static double Add(double a, double b) { return a + b; }
            """);

        string message = MessageOf("m33", firmware);

        Assert.StartsWith("cortex-m33 lacks these instructions:\n", message);
        Assert.Contains("vadd.f64 d0, d0, d1 in App_Firmware__Add", message);
        using var project = new FirmwareProject(firmware);
        Assert.Equal(0, project.Run("m7").ExitCode);
    }

    [CortexMFact]
    public void AnUndefinedSymbolIsRefused()
    {
        string message = MessageOf("m4", Firmware("return (int)Convert(1.5f);", """
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static long Convert(float x) { return (long)x; }
            """));

        Assert.Equal("nothing defines RhpDbl2Lng, which is used by App_Firmware__Convert", message);
    }

    [CortexMFact]
    public void DataOfAnAssemblyThatIsNotCompiledTogetherIsRefused()
    {
        using var project = new FirmwareProject();
        string library = project.Compile("Library", "public static class Library { public static int Count; }");
        string user = project.Compile("User", "public static class User { public static int Count() { return Library.Count; } }", library);
        string file = Path.Combine(project.Folder, "user.o");
        new Tool(CortexMTools.Compiler, "").RunOrFail(
        [
            user, FirmwareProject.CoreLibrary, "-r", library, "-o", file, "--systemmodule", "System.Runtime", "--targetos:linux", "--targetarch:arm", "-O",
            "--multifile", "--noscan",
        ]);

        string message = Assert.Throws<BuildException>(() => ThunkGate.Check(ElfObject.Read(file))).Message;

        Assert.Equal(
            "__NONGCSTATICSLibrary_Library is taken for code: it belongs to an assembly that isn't compiled together with its users", message);
    }

    [CortexMFact]
    public void AnAssemblyThatIsMissingIsRefused()
    {
        using var project = new FirmwareProject();
        string library = project.Compile("Library", "public static class Library { public static int Count; }");

        project.UseApplication(project.Compile("User", Firmware("return Library.Count;"), library));

        Assert.Contains("Failed to load assembly 'Library'", Assert.Throws<BuildException>(() => project.BuildFirmware("m4")).Message);
    }

    [CortexMFact]
    public void MoreMemoryThanTheBoardHasIsRefused()
    {
        using var project = new FirmwareProject(Firmware("return 0;")) { ArenaSize = 512 * 1024 };

        string message = Assert.Throws<BuildException>(() => project.BuildFirmware("m55")).Message;

        Assert.Matches("^mps3-an547 has [0-9]+ bytes of RAM too few$", message);
    }

    [CortexMFact]
    public void AnImageBeyondTheBoardsSizeIsRefused()
    {
        using var project = new FirmwareProject(Model);
        string main = Path.Combine(project.Folder, "main.c");
        File.WriteAllText(main, "static const char filler[600 * 1024] = {1};\nint main(void) { return *(volatile const char *)filler; }\n");

        string message = Assert.Throws<BuildException>(() => project.BuildProgram("m55", main)).Message;

        Assert.Matches("^mps3-an547 has [0-9]+ bytes of FLASH too few$", message);
    }

    [CortexMFact]
    public void AnAllocationInRunIsRefusedWhereverItIs()
    {
        string message = MessageOf("m4", Firmware("return Sum(3);", """
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
            private static int Sum(int count) { int[] numbers = new int[count]; return numbers.Length; }
            """));

        Assert.Equal(
            "App_Firmware__Run must not make objects, and does: App_Firmware__Run -> App_Firmware__Sum -> RhpNewPtrArrayFast", message);
    }

    [CortexMFact]
    public void AnAllocationInALossIsRefused()
    {
        string loss = Model.Replace("public float Gain;", """
            public float Gain;
            public static float AddErrorGradient(in Model model, ref Gradient gradient)
            {
                float[] scratch = new float[(int)model.Gain];
                gradient.Gain += scratch[0];
                return model.Gain;
            }
            """);

        using var project = new FirmwareProject(loss, Firmware("return 0;"));
        string message = Assert.Throws<BuildException>(() => project.BuildFirmware("m4")).Message;

        Assert.StartsWith("App_Model__AddErrorGradient must not make objects", message);
    }

    [CortexMFact]
    public void AnAllocationThatTheBuildLetsPassStopsAtTheSealedArena()
    {
        using var project = new FirmwareProject(Firmware("""
            int[] numbers = new int[System.BitConverter.SingleToInt32Bits(one)];
            return numbers.Length;
            """, "private readonly float one = 1f;")) { ChecksAllocation = false };

        ToolResult run = project.Run("m4");

        Assert.Equal(("stopped: an object was made after the arena was sealed\n", 72), (run.Output, run.ExitCode));
    }

    [CortexMFact]
    public void AFirmwareWithoutRunIsRefused()
    {
        using var project = new FirmwareProject(Firmware("return 0;"));

        string message = Assert.Throws<BuildException>(() => project.BuildFirmware("m4", "Other")).Message;

        Assert.Equal("Other must have a static method Create, which makes it, and a method Run, which returns the exit code", message);
    }

    [Fact]
    public void AMissingToolIsNamedWithItsPackage()
    {
        var tool = new Tool("no-such-compiler", "Debian package some-package");

        string message = Assert.Throws<BuildException>(() => tool.Run([])).Message;

        Assert.Equal("no-such-compiler is missing: install the Debian package some-package", message);
    }

    [Fact]
    public void AnUnknownBoardIsAnsweredWithTheKnownOnes() => Assert.Contains(
        "no board is called 'm3': choose mps2-an386 (m4), ", Assert.Throws<BuildException>(() => Board.Find("m3")).Message);

    private static string MessageOf(string board, string firmware)
    {
        using var project = new FirmwareProject(firmware);
        return Assert.Throws<BuildException>(() => project.BuildFirmware(board)).Message;
    }

    private static string Firmware(string run, string members = "") => $$"""
        public sealed class Firmware
        {
            public static Firmware Create() { return new Firmware(); }
            public int Run() { {{run}} }
            {{members}}
        }
        """;
}

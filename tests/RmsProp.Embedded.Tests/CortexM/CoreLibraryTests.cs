using System.IO;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The device's core library does what .NET does, or stops the program and says why.</summary>
public class CoreLibraryTests
{
    public static TheoryData<string> Cores => Boards.Cores;

    /// <summary>Statements that end the program, what it says then, and its exit code.</summary>
    public static TheoryData<string, string, int> Errors { get; } = new()
    {
        { "return numbers[numbers.Length];", "index out of range", 70 },
        { "return text[text.Length];", "index out of range", 70 },
        { "return new System.ReadOnlySpan<int>(numbers)[numbers.Length];", "index out of range", 70 },
        { "unsafe { return new System.ReadOnlySpan<int>((void*)0, zero - 1).Length; }", "length out of range", 70 },
        { "return 1 / zero;", "division by zero", 70 },
        { "return (int)(1u % (uint)zero);", "division by zero", 70 },
        { "return (zero - 2147483647 - 1) / (zero - 1);", "arithmetic overflow", 70 },
        { "return checked(2147483647 + numbers.Length);", "arithmetic overflow", 70 },
        { "System.Array.Clear(numbers, 1, 3); return 0;", "index out of range", 70 },
        { "System.Array.Copy(numbers, new int[zero], 1); return 0;", "index out of range", 70 },
        { "System.Array.Copy(numbers, new float[zero + 3], 1); return 0;", "array of another type", 70 },
        { "int[][] rows = new int[zero + 1][]; rows[1] = numbers; return 0;", "index out of range", 70 },
        { "object[] texts = new string[zero + 1]; texts[0] = numbers; return 0;", "array of another type", 70 },
        { "object[] rows = new int[zero + 1][]; rows[0] = text; return 0;", "array of another type", 70 },
        { "throw new System.Exception(text);", "some text", 70 },
        { "throw new System.ArgumentException(\"wrong\", text);", "wrong", 70 },
        { "throw new System.ArgumentNullException(text);", "is null", 70 },
        { "throw new System.ArgumentOutOfRangeException(text);", "is out of range", 70 },
        { "return new float[zero - 1].Length;", "the arena is full", 71 },
        { "return new float[zero + 100000].Length;", "the arena is full", 71 },
        { "System.Environment.FailFast(text); return 0;", "some text", 70 },
    };

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void EveryMemberDoesWhatItDoesOnNet(string core)
    {
        string source = File.ReadAllText(Path.Combine(TestProject.Directory, "CortexM", "CoreLibraryFirmware.cs"));
        using var project = new FirmwareProject(source);

        ToolResult run = project.Run(core, "CoreLibraryFirmware");

        ToolResult net = NetFirmware.Run(source, "CoreLibraryFirmware");
        Assert.Equal((net.Output, net.ExitCode), (run.Output, run.ExitCode));
    }

    [CortexMTheory]
    [MemberData(nameof(Errors))]
    public void WhatGoesWrongStopsTheProgramWithAMessage(string statement, string message, int exitCode)
    {
        using var project = new FirmwareProject(FirmwareOf(statement));

        ToolResult run = project.Run("m4");

        Assert.EndsWith("stopped: " + message + "\n", run.Output);
        Assert.Equal(exitCode, run.ExitCode);
    }

    [CortexMFact]
    public void AnExceptionMayBeThrownAfterTheSeal()
    {
        using var project = new FirmwareProject("""
            public sealed class Firmware
            {
                public static Firmware Create() { return new Firmware(); }
                public int Run() { throw new System.ArgumentException("is wrong", "this"); }
            }
            """);

        ToolResult run = project.Run("m4");

        Assert.Equal(("this: stopped: is wrong\n", 70), (run.Output, run.ExitCode));
    }

    [CortexMFact]
    public void AnArrayOfTheWrongLengthStopsTheProgram()
    {
        using var project = new FirmwareProject(
            """
            using RmsProp.Embedded;

            [RmsProp]
            public partial struct Model
            {
                [Parameter(Length = 4)] public float[] Values;
            }

            public sealed class Firmware
            {
                private readonly Model.Trainer trainer = new Model.Trainer();
                private readonly float[] tooShort = new float[3];
                public static Firmware Create() { return new Firmware(); }
                public int Run() { trainer.Gradient.Values = tooShort; trainer.Step(); return 0; }
            }
            """);

        ToolResult run = project.Run("m4");

        Assert.Equal(("Values must be of length 4\ngradient: stopped: wrong array\n", 70), (run.Output, run.ExitCode));
    }

    [CortexMFact]
    public void AProgramCanEndItself()
    {
        using var project = new FirmwareProject(FirmwareOf("System.Environment.Exit(9); return 0;"));

        ToolResult run = project.Run("m4");

        Assert.Equal(("", 9), (run.Output, run.ExitCode));
    }

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AFaultStopsTheProgram(string core)
    {
        using var project = new FirmwareProject(FirmwareOf("unsafe { return *(int*)(0xFFFFF000u + (uint)zero); }"));

        ToolResult run = project.Run(core);

        Assert.Equal(("stopped: processor fault\n", 73), (run.Output, run.ExitCode));
    }

    // QEMU's boards with M4 and M7 let programs use memory that isn't there.
    [CortexMTheory]
    [InlineData("m33")]
    [InlineData("m55")]
    public void AFullStackStopsTheProgram(string core)
    {
        using var project = new FirmwareProject("""
            public sealed class Firmware
            {
                public static Firmware Create() { return new Firmware(); }
                public int Run() { return Count(1); }
                private int Count(int from) { return from + Count(from + 1); }
            }
            """);

        ToolResult run = project.Run(core);

        Assert.Equal(("stopped: the stack is full\n", 73), (run.Output, run.ExitCode));
    }

    /// <summary>A firmware that runs a statement while objects may be made.</summary>
    internal static string FirmwareOf(string statement) => $$"""
        public sealed class Firmware
        {
            public readonly int[] numbers = new int[3];
            public readonly string text = "some text";
            public readonly int zero = 0;
            private int result;
            public static Firmware Create() { Firmware firmware = new Firmware(); firmware.result = firmware.Use(); return firmware; }
            public int Run() { return result; }
            private int Use() { {{statement}} }
        }
        """;
}

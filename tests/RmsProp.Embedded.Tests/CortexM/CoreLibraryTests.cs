using System.IO;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The device's core library does what .NET does, or stops the program and says why.</summary>
public class CoreLibraryTests
{
    public static TheoryData<string> Cores => Boards.Cores;

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
    [InlineData("return numbers[numbers.Length];", "index out of range", 70)]
    [InlineData("return text[text.Length];", "index out of range", 70)]
    [InlineData("return 1 / zero;", "division by zero", 70)]
    [InlineData("return (int)(1u % (uint)zero);", "division by zero", 70)]
    [InlineData("return (zero - 2147483647 - 1) / (zero - 1);", "arithmetic overflow", 70)]
    [InlineData("return checked(2147483647 + numbers.Length);", "arithmetic overflow", 70)]
    [InlineData("System.Array.Clear(numbers, 1, 3); return 0;", "index out of range", 70)]
    [InlineData("System.Array.Copy(numbers, new int[zero], 1); return 0;", "index out of range", 70)]
    [InlineData("System.Array.Copy(numbers, new float[zero + 3], 1); return 0;", "copy between arrays of different types", 70)]
    [InlineData("throw new System.Exception(text);", "some text", 70)]
    [InlineData("throw new System.ArgumentException(\"wrong\", text);", "wrong", 70)]
    [InlineData("throw new System.ArgumentNullException(text);", "is null", 70)]
    [InlineData("throw new System.ArgumentOutOfRangeException(text);", "is out of range", 70)]
    [InlineData("return new float[zero - 1].Length;", "the arena is full", 71)]
    [InlineData("return new float[zero + 100000].Length;", "the arena is full", 71)]
    public void WhatGoesWrongStopsTheProgramWithAMessage(string statement, string message, int exitCode)
    {
        using var project = new FirmwareProject($$"""
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
            """);

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
}

using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The memory that the header and the verifier name for Cortex-M is what the construction of a trainer takes of the arena there.</summary>
public class TrainerMemoryOnDeviceTests
{
    /// <summary>Of an object with one reference: its own word, the one ahead of it, its type and the reference.</summary>
    private const int FirmwareObject = 16;

    private const int ArenaIsFull = 71;

    [CortexMTheory]
    [InlineData("public float Gain; public float Offset;")]
    [InlineData("[Parameter(Length = 5)] public float[] Taps;")]
    [InlineData("[Parameter(Length = 6)] public float[] Taps; [Parameter(Length = 3)] public double[] Wide; public float Bias;")]
    public void IsWhatTheTrainerTakesOfTheArena(string fields)
    {
        string[] sources =
        [
            $"using RmsProp.Embedded; [RmsProp(Momentum = 0.9)] public partial struct Model {{ {fields} }}",
            """
            public sealed class Firmware
            {
                private readonly Model.Trainer trainer = new Model.Trainer();
                public static Firmware Create() { return new Firmware(); }
                public int Run() { return trainer.Step() ? 0 : 1; }
            }
            """,
        ];
        string header = GeneratorHarness.Run(HarnessOptions.Default with { Target = "CortexM" }, sources).Files.Single().SourceText.ToString();
        int trainer = int.Parse(Regex.Match(header, @"//   Trainer +\d+ +(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

        Assert.Equal(0, Run(sources, FirmwareObject + trainer));
        Assert.Equal(ArenaIsFull, Run(sources, FirmwareObject + trainer - 8));
    }

    [CortexMFact]
    public void AnArrayTakesWhatTheVerifierSays()
    {
        // Of each array, without the reference to it.
        int[] bytes = [.. Enumerable.Range(1, 4).Select(length => MemoryLayout.BytesOf(new FieldShape.Nested([new FieldShape.Array(4, length)]), VerifierTarget.CortexM) - 4)];
        const string Firmware = """
            public sealed class Firmware
            {
                private float[] made = new float[0];
                public static Firmware Create()
                {
                    Firmware firmware = new Firmware();
                    for (int length = 1; length <= 4; length++) { firmware.made = new float[length]; }
                    return firmware;
                }

                public int Run() { return made.Length == 4 ? 0 : 1; }
            }
            """;
        int empty = MemoryLayout.BytesOf(new FieldShape.Nested([new FieldShape.Array(4, 0)]), VerifierTarget.CortexM) - 4;

        Assert.Equal(0, Run([Firmware], FirmwareObject + empty + bytes.Sum()));
        Assert.Equal(ArenaIsFull, Run([Firmware], FirmwareObject + empty + bytes.Sum() - 8));
    }

    private static int Run(string[] sources, int arena)
    {
        using var project = new FirmwareProject(sources) { ArenaSize = arena };
        return project.Run("m7").ExitCode;
    }
}

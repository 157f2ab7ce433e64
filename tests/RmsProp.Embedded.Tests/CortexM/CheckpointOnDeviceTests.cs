using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Devices write the checkpoints that .NET writes, and go on from them.</summary>
public class CheckpointOnDeviceTests
{
    private const string Firmware = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.02, Momentum = 0.5, Centered = true, WeightDecay = 0.01)]
        public partial struct Model
        {
            public float Gain;
            [Parameter(Length = 23)] public float[] Taps;
            [Frozen] public float Scale;
        }

        public sealed class Firmware
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly Model.Trainer resumed = new Model.Trainer();
            private readonly byte[] buffer = new byte[Model.CheckpointBytes + 3];

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                Train(trainer, 20);
                trainer.Save(buffer, 3);
                for (int index = 3; index < buffer.Length; index++)
                {
                    Console.Write(buffer[index]);
                    Console.Write(' ');
                }

                if (!resumed.TryLoad(buffer, 3)) { return 1; }
                Train(trainer, 7);
                Train(resumed, 7);
                for (int index = 0; index < 23; index++)
                {
                    if (trainer.Parameters.Taps[index] != resumed.Parameters.Taps[index]) { return 2; }
                }

                buffer[40] ^= 1;
                return resumed.TryLoad(buffer, 3) ? 3 : 0;
            }

            private static void Train(Model.Trainer trainer, int steps)
            {
                for (int step = 0; step < steps; step++)
                {
                    trainer.Gradient.Gain = trainer.Parameters.Gain - 1f;
                    for (int index = 0; index < 23; index++)
                    {
                        trainer.Gradient.Taps[index] = trainer.Parameters.Taps[index] - 0.125f * index;
                    }

                    trainer.Step();
                }
            }
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void ACheckpointHasTheBytesThatItHasOnNet(string core)
    {
        using var project = new FirmwareProject("using System;\n" + Firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(Firmware, "Firmware");
        Assert.Equal(0, net.ExitCode);
        Assert.Equal((net.Output, net.ExitCode), (run.Output, run.ExitCode));
    }
}

using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Inline arrays, which C can share, train on devices as on .NET: unrolled and in a loop.</summary>
public class InlineArrayOnDeviceTests
{
    internal const string Firmware = """
        using System.Runtime.CompilerServices;
        using RmsProp.Embedded;

        [InlineArray(5)] public struct Five { private float first; }
        [InlineArray(21)] public struct TwentyOne { private float first; }

        [RmsProp(LearningRate = 0.02, Momentum = 0.5)]
        public partial struct Model
        {
            public Five Few;
            public TwentyOne Many;
        }

        public sealed class Firmware
        {
            private readonly Model.Trainer trainer = new Model.Trainer();

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                for (int step = 0; step < 30; step++)
                {
                    for (int index = 0; index < 5; index++)
                    {
                        trainer.Gradient.Few[index] = trainer.Parameters.Few[index] - index;
                    }

                    for (int index = 0; index < 21; index++)
                    {
                        trainer.Gradient.Many[index] = trainer.Parameters.Many[index] - 0.5f * index;
                    }

                    trainer.Step();
                }

                for (int index = 0; index < 21; index++)
                {
                    Console.Write(BitConverter.SingleToInt32Bits(trainer.Parameters.Many[index] + trainer.Parameters.Few[index / 5]));
                    Console.Write(' ');
                }

                return 0;
            }
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void TheyTrainToTheBitsThatTheyTrainToOnNet(string core)
    {
        using var project = new FirmwareProject("using System;\n" + Firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(Firmware.Replace("BitConverter", "System.BitConverter"), "Firmware");
        Assert.Equal((net.Output, 0), (run.Output, run.ExitCode));
    }
}

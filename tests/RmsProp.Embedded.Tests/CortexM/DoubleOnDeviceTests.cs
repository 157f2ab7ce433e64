using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Where the floating-point unit has doubles, they train as on .NET.</summary>
public class DoubleOnDeviceTests
{
    internal const string Firmware = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.02, Momentum = 0.5)]
        public partial struct Model
        {
            public double Gain;
            [Parameter(Length = 19)] public double[] Taps;
        }

        public sealed class Firmware
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly byte[] buffer = new byte[Model.CheckpointBytes];

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                for (int step = 0; step < 20; step++)
                {
                    trainer.Gradient.Gain = trainer.Parameters.Gain - 1.0;
                    for (int index = 0; index < 19; index++)
                    {
                        trainer.Gradient.Taps[index] = trainer.Parameters.Taps[index] - 0.1 * index;
                    }

                    if (!trainer.Step()) { return 1; }
                }

                trainer.Save(buffer, 0);
                for (int index = 0; index < buffer.Length; index++)
                {
                    Console.Write(buffer[index]);
                    Console.Write(' ');
                }

                trainer.Gradient.Gain = double.NaN;
                return trainer.Step() ? 2 : double.IsNaN(trainer.Gradient.Gain) ? 0 : 3;
            }
        }
        """;

    [CortexMTheory]
    [InlineData("m7")]
    [InlineData("m55")]
    public void TheyTrainToTheBitsThatTheyTrainToOnNet(string core)
    {
        using var project = new FirmwareProject("using System;\n" + Firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(Firmware, "Firmware");
        Assert.Equal((net.Output, 0), (run.Output, run.ExitCode));
        Assert.Equal(0, net.ExitCode);
    }
}

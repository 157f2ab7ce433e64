using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A network learns batches on devices, each handed over in one call, as on .NET, where the samples are worked on side by side.</summary>
public class NetworkBatchOnDeviceTests
{
    private const string Firmware = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.01)]
        [Network(Inputs = 6, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = true)]
        public partial struct Model
        {
            [Dense(8, Activation = Activation.Relu)] public float[] Hidden;
            [Dense(5)] public float[] Output;
        }

        public sealed class Firmware
        {
            private const int Samples = 7;

            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly float[][] inputs = new float[Samples][];
            private readonly int[] labels = new int[Samples];

            public Firmware()
            {
                for (int sample = 0; sample < Samples; sample++)
                {
                    inputs[sample] = new float[6];
                    labels[sample] = sample % 5;
                    for (int index = 0; index < 6; index++)
                    {
                        inputs[sample][index] = (sample * index) % 4 * 0.25f;
                    }
                }
            }

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                for (int step = 0; step < 20; step++)
                {
                    Write(trainer.Accumulate(inputs, labels, step % 3, 5));
                    trainer.Apply();
                }

                for (int index = 0; index < trainer.Parameters.Hidden.Length; index++)
                {
                    Write(trainer.Parameters.Hidden[index]);
                }

                return 0;
            }

            private static void Write(float value)
            {
                Console.Write(BitConverter.SingleToInt32Bits(value));
                Console.Write(' ');
            }
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void BatchesHaveTheBitsThatTheyHaveOnNet(string core)
    {
        using var project = new FirmwareProject("using System;\n" + Firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(Firmware.Replace("BitConverter", "System.BitConverter"), "Firmware");
        Assert.Equal((net.Output, 0), (run.Output, run.ExitCode));
    }
}

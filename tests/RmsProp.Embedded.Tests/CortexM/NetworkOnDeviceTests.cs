using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A network learns handwritten digits on every core to the bits that it learns here.</summary>
public class NetworkOnDeviceTests
{
    private const int Rows = 40;

    private const string Firmware = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.003)]
        [Network(Inputs = 64, Loss = Loss.SoftmaxCrossEntropy)]
        public partial struct Model
        {
            [Dense(16, Activation = Activation.Relu)] public float[] Hidden;
            [Dense(10)] public float[] Output;
        }

        public sealed class Firmware
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly float[] input = new float[64];
            private readonly byte[] checkpoint = new byte[Model.CheckpointBytes];

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                trainer.Initialize(1);
                int rows = Digits.Values.Length / 65;
                for (int pass = 0; pass < 6; pass++)
                {
                    float loss = 0f;
                    int right = 0;
                    for (int row = 0; row < rows; row++)
                    {
                        for (int pixel = 0; pixel < 64; pixel++) { input[pixel] = Digits.Values[row * 65 + pixel] / 16f; }
                        int label = Digits.Values[row * 65 + 64];
                        if (trainer.Classify(input) == label) { right++; }
                        loss += trainer.Train(input, label);
                    }

                    Console.Write((int)(1000f * loss));
                    Console.Write(' ');
                    Console.Write(right);
                    Console.Write('\n');
                }

                // Weights and optimizer state as one number.
                trainer.Save(checkpoint, 0);
                int hash = 0;
                for (int index = 0; index < checkpoint.Length; index++) { hash = (hash ^ checkpoint[index]) * 16777619; }
                Console.Write(hash);
                return 0;
            }
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void ItLearnsDigitsToTheBitsThatItLearnsOnNet(string core)
    {
        string firmware = Firmware + Data();
        using var project = new FirmwareProject("using System;\n" + firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(firmware, "Firmware");
        Assert.Equal((net.Output, 0), (run.Output, run.ExitCode));

        // At the end of six passes more than half are recognised, of ten digits: it has learnt.
        int right = int.Parse(run.Output.Split('\n')[5].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(right, Rows / 2, Rows);
    }

    // A slice of the sample's data: 64 pixels and the digit in each row.
    private static string Data() => $"\npublic static class Digits {{ public static readonly byte[] Values = {{ {string.Join(",", File
        .ReadLines(Path.Combine(TestProject.Repository, "firmware-sample", "data", "digits.csv")).Take(Rows))} }}; }}\n";
}

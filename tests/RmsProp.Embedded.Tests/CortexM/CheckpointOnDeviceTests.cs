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

    // Flash in memory, in which power fails: what a device's adapter is, and what CheckpointStore is for.
    private const string StoreFirmware = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.02)]
        public partial struct Model
        {
            public float Gain;
            [Parameter(Length = 3)] public float[] Taps;
        }

        public sealed class MemoryStorage : ICheckpointStorage
        {
            public readonly byte[] Bytes = new byte[2 * 128];

            public MemoryStorage() { Erase(0); Erase(1); }

            public int SlotSize { get { return 128; } }

            public void Read(int slot, int position, byte[] buffer, int offset, int count)
            {
                for (int index = 0; index < count; index++) { buffer[offset + index] = Bytes[slot * 128 + position + index]; }
            }

            public void Erase(int slot)
            {
                for (int index = 0; index < 128; index++) { Bytes[slot * 128 + index] = 0xFF; }
            }

            public void Program(int slot, int position, byte[] buffer, int offset, int count)
            {
                for (int index = 0; index < count; index++) { Bytes[slot * 128 + position + index] &= buffer[offset + index]; }
            }
        }

        public sealed class Firmware
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly MemoryStorage storage = new MemoryStorage();
            private readonly byte[] buffer = new byte[Model.CheckpointBytes];
            private readonly CheckpointStore store;

            private Firmware() { store = new CheckpointStore(storage); }

            public static Firmware Create() { return new Firmware(); }

            public int Run()
            {
                int count;
                CheckpointStoreResult result;
                if (store.TryLoad(buffer, 0, out count, out result) || result != CheckpointStoreResult.Empty) { return 1; }
                for (int save = 1; save <= 3; save++)
                {
                    trainer.Gradient.Gain = save;
                    trainer.Step();
                    trainer.Save(buffer, 0);
                    if (!store.Save(buffer, 0, buffer.Length)) { return 2; }
                }

                // The newest, in the first slot, is damaged: the one before is loaded.
                storage.Bytes[40] ^= 4;
                if (!store.TryLoad(buffer, 0, out count) || count != Model.CheckpointBytes || !trainer.TryLoad(buffer, 0)) { return 3; }
                for (int index = 0; index < storage.Bytes.Length; index++)
                {
                    Console.Write(storage.Bytes[index]);
                    Console.Write(' ');
                }

                for (int index = 0; index < count; index++) { Console.Write(buffer[index]); }
                return 0;
            }
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void ACheckpointHasTheBytesThatItHasOnNet(string core) => RunsAsOnNet(Firmware, core);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AStoreKeepsTheBytesThatItKeepsOnNet(string core) => RunsAsOnNet(StoreFirmware, core);

    private static void RunsAsOnNet(string firmware, string core)
    {
        using var project = new FirmwareProject("using System;\n" + firmware);

        ToolResult run = project.Run(core);

        ToolResult net = NetFirmware.Run(firmware, "Firmware");
        Assert.Equal(0, net.ExitCode);
        Assert.Equal((net.Output, net.ExitCode), (run.Output, run.ExitCode));
    }
}

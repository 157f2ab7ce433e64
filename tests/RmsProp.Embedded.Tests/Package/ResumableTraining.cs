using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>
/// A program that trains, keeps its checkpoints in a file and goes on from there when it is started again. It trains on and saves once for
/// each line that it is sent, so it is at work as long as it has lines to read.
/// </summary>
internal sealed class ResumableTraining : IDisposable
{
    /// <summary>Saves until the training is complete.</summary>
    public const int Saves = 200;

    /// <summary>The program. It tells how many saves are behind it, at its start and after each, and at last what it has learnt.</summary>
    public static string Source { get; } = $$"""
        using System;
        using System.Buffers.Binary;
        using RmsProp.Embedded;

        const int Saves = {{Saves}};
        const int StepsPerSave = 25;
        const int CounterBytes = 4;

        byte[] checkpoint = new byte[CounterBytes + Model.CheckpointBytes];
        using var storage = new FileCheckpointStorage(args[0], CheckpointStore.HeaderBytes + checkpoint.Length);
        var store = new CheckpointStore(storage);
        var trainer = new Model.Trainer();

        int saves = 0;
        if (store.TryLoad(checkpoint, 0, out int count) && count == checkpoint.Length && trainer.TryLoad(checkpoint, CounterBytes))
        {
            saves = BinaryPrimitives.ReadInt32LittleEndian(checkpoint);
        }

        Console.WriteLine(saves);
        while (saves < Saves && Console.ReadLine() is not null)
        {
            for (int step = 0; step < StepsPerSave; step++)
            {
                float raw = ((saves * StepsPerSave + step) * 7919 % 1000 - 500) * 0.003f;
                float error = trainer.Parameters.Gain * raw + trainer.Parameters.Offset - (3f * raw * raw + 1f);
                trainer.Gradient.Gain = 2f * error * raw;
                trainer.Gradient.Offset = 2f * error;
                trainer.Step();
            }

            saves++;
            BinaryPrimitives.WriteInt32LittleEndian(checkpoint, saves);
            trainer.Save(checkpoint, CounterBytes);
            if (!store.Save(checkpoint, 0, checkpoint.Length))
            {
                throw new InvalidOperationException("The checkpoint was not kept.");
            }

            Console.WriteLine(saves);
        }

        trainer.Save(checkpoint, CounterBytes);
        Console.WriteLine(Convert.ToHexString(checkpoint));

        [RmsProp(LearningRate = 0.001, Momentum = 0.9, Centered = true)]
        public partial struct Model
        {
            public float Gain;
            public float Offset;
        }
        """;

    private readonly Process process;

    /// <summary>Starts the program.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="store">The file with its checkpoints.</param>
    public ResumableTraining(string assembly, string store)
    {
        ProcessStartInfo start = new("dotnet", ["exec", assembly, store]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        process = Process.Start(start)!;
    }

    /// <summary>Lets the program train on and save so many times; doesn't wait for it.</summary>
    public void Go(int saves)
    {
        process.StandardInput.Write(new string('\n', saves));
        process.StandardInput.Flush();
    }

    /// <summary>Waits for the next line of the program.</summary>
    public string ReadLine() => process.StandardOutput.ReadLine() ?? throw new EndOfStreamException("The program has ended early.");

    /// <summary>Waits until the program tells how many saves are behind it.</summary>
    public int ReadSaves() => int.Parse(ReadLine(), CultureInfo.InvariantCulture);

    /// <summary>Kills the program, whatever it is doing.</summary>
    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}

using System;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>Checkpoints that can be told from each other, in length and content.</summary>
internal static class TestedCheckpoint
{
    /// <summary>The checkpoint of a number; lengths from 0 to <paramref name="longest"/>.</summary>
    public static byte[] Make(int number, int longest)
    {
        Random random = new(number);
        byte[] checkpoint = new byte[random.Next(longest + 1)];
        random.NextBytes(checkpoint);
        return checkpoint;
    }

    /// <summary>What a program that has just been started finds; null when it finds nothing.</summary>
    public static byte[]? FindIn(ICheckpointStorage storage)
    {
        byte[] buffer = new byte[storage.SlotSize];
        return new CheckpointStore(storage).TryLoad(buffer, 0, out int count) ? buffer[..count] : null;
    }

    /// <summary>Saves as a program that has just been started, and demands success.</summary>
    public static void SaveIn(ICheckpointStorage storage, byte[] checkpoint) =>
        Assert.True(new CheckpointStore(storage).Save(checkpoint, 0, checkpoint.Length));
}

using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

public sealed class CheckpointStoreTests
{
    private const int SlotSize = 64;
    private const int Capacity = 32;

    private readonly SimulatedFlash flash = new(SlotSize, new Random(1));

    [Fact]
    public void WritesTheDocumentedFormat()
    {
        TestedCheckpoint.SaveIn(flash, Encoding.ASCII.GetBytes("first"));
        TestedCheckpoint.SaveIn(flash, Encoding.ASCII.GetBytes("second"));

        byte[] first = [1, 0, 0, 0, 5, 0, 0, 0, 0x02, 0xC3, 0x26, 0xCC, .. "RMSS"u8];
        byte[] second = [2, 0, 0, 0, 6, 0, 0, 0, 0xE7, 0x7D, 0x16, 0x3A, .. "RMSS"u8];
        byte[] unused = [.. Enumerable.Repeat((byte)0xFF, 16)];
        Assert.Equal([.. first, .. unused, .. "first"u8], flash[0][..37]);
        Assert.Equal([.. second, .. unused, .. "second"u8], flash[1][..38]);
    }

    [Fact]
    public void LoadsOnlyWithinTheGivenRange()
    {
        TestedCheckpoint.SaveIn(flash, [1, 2, 3]);
        byte[] buffer = [9, 9, 9, 9, 9, 9];

        Assert.True(new CheckpointStore(flash).TryLoad(buffer, 2, out int count, out CheckpointStoreResult result));

        Assert.Equal(CheckpointStoreResult.Loaded, result);
        Assert.Equal(3, count);
        Assert.Equal([9, 9, 1, 2, 3, 9], buffer);
    }

    [Fact]
    public void SavesOnlyTheGivenRange()
    {
        Assert.True(new CheckpointStore(flash).Save([9, 1, 2, 9], 1, 2));

        Assert.Equal([1, 2], TestedCheckpoint.FindIn(flash));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Capacity)]
    public void KeepsTheShortestAndTheLongest(int length)
    {
        byte[] checkpoint = [.. Enumerable.Range(0, length).Select(i => (byte)i)];

        TestedCheckpoint.SaveIn(flash, checkpoint);

        Assert.Equal(checkpoint, TestedCheckpoint.FindIn(flash));
    }

    [Fact]
    public void FindsNothingInErasedFlash()
    {
        AssertNothingLoads(CheckpointStoreResult.Empty);
    }

    [Fact]
    public void FindsNothingAfterAFirstSaveWasCut()
    {
        flash.CutPowerAfter(SlotSize + 1);
        Assert.Throws<PowerCutException>(() => new CheckpointStore(flash).Save([1, 2, 3], 0, 3));
        flash.PowerOn();

        AssertNothingLoads(CheckpointStoreResult.Empty);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x5A)]
    public void FindsDamageInForeignContent(byte content)
    {
        Array.Fill(flash[0], content);
        Array.Fill(flash[1], content);

        AssertNothingLoads(CheckpointStoreResult.Damaged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void FindsDamageBesideAnErasedSlot(int slot)
    {
        Array.Fill(flash[slot], (byte)0x5A);

        AssertNothingLoads(CheckpointStoreResult.Damaged);
    }

    [Fact]
    public void FindsDamageInBothSlots()
    {
        TestedCheckpoint.SaveIn(flash, [1, 2, 3]);
        TestedCheckpoint.SaveIn(flash, [4, 5, 6]);
        flash[0][CheckpointStore.HeaderBytes] ^= 1;
        flash[1][CheckpointStore.HeaderBytes] ^= 1;

        AssertNothingLoads(CheckpointStoreResult.Damaged);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(Capacity + 1)]
    [InlineData(int.MaxValue)]
    public void FindsDamageInAnImpossibleLengthWithARightCrc(int length)
    {
        WriteHeader(0, sequence: 1, length, []);

        AssertNothingLoads(CheckpointStoreResult.Damaged);
    }

    [Fact]
    public void RefusesToLoadMoreThanTheBufferHolds()
    {
        TestedCheckpoint.SaveIn(flash, [1, 2, 3]);
        byte[] buffer = [9, 9, 9, 9];

        Assert.False(new CheckpointStore(flash).TryLoad(buffer, 2, out int count, out CheckpointStoreResult result));

        Assert.Equal(CheckpointStoreResult.TooLong, result);
        Assert.Equal(0, count);
        Assert.Equal([9, 9, 9, 9], buffer);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(-1, 0)]
    [InlineData(int.MaxValue, int.MinValue)]
    [InlineData(int.MaxValue - 5, int.MinValue + 5)]
    public void FindsTheNewerAcrossTheWrapOfTheSequence(int older, int newer)
    {
        foreach (int slotOfNewer in new[] { 0, 1 })
        {
            WriteHeader(1 - slotOfNewer, older, 1, [10]);
            WriteHeader(slotOfNewer, newer, 1, [20]);
            Assert.Equal([20], TestedCheckpoint.FindIn(flash));
        }
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(int.MaxValue - 2)]
    public void GoesOnAcrossTheWrapOfTheSequence(int start)
    {
        WriteHeader(0, start, 1, [0]);
        for (int save = 1; save <= 6; save++)
        {
            byte[] checkpoint = [(byte)save];
            TestedCheckpoint.SaveIn(flash, checkpoint);

            Assert.Equal(checkpoint, TestedCheckpoint.FindIn(flash));
            Assert.Equal(unchecked(start + save), BinaryPrimitives.ReadInt32LittleEndian(flash[save % 2]));
        }
    }

    [Fact]
    public void SavesWithoutAnIntactSlot()
    {
        Array.Fill(flash[0], (byte)0x5A);
        Array.Fill(flash[1], (byte)0x5A);

        TestedCheckpoint.SaveIn(flash, [1, 2, 3]);

        Assert.Equal([1, 2, 3], TestedCheckpoint.FindIn(flash));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(CheckpointStore.HeaderBytes)]
    public void SaysThatWornOutFlashHasNotKeptTheCheckpoint(int wornOutPosition)
    {
        TestedCheckpoint.SaveIn(flash, [1, 2, 3]);
        SimulatedFlash worn = new(flash) { WornOutPosition = wornOutPosition };

        Assert.False(new CheckpointStore(worn).Save([4, 5, 6], 0, 3));
        Assert.Equal([1, 2, 3], TestedCheckpoint.FindIn(worn));
    }

    [Fact]
    public void SaysThatStorageWhichIgnoresWritesHasNotKeptTheCheckpoint()
    {
        TestedCheckpoint.SaveIn(flash, [1]);
        TestedCheckpoint.SaveIn(flash, [2]);

        Assert.False(new CheckpointStore(new WriteProtectedFlash(flash)).Save([3], 0, 1));
        Assert.Equal([2], TestedCheckpoint.FindIn(flash));
    }

    private void AssertNothingLoads(CheckpointStoreResult expected)
    {
        byte[] buffer = [9, 9, 9, 9];

        Assert.False(new CheckpointStore(flash).TryLoad(buffer, 0, out int count, out CheckpointStoreResult result));

        Assert.Equal(expected, result);
        Assert.Equal(0, count);
        Assert.Equal([9, 9, 9, 9], buffer);
    }

    /// <summary>A slot as the format describes it, written by hand.</summary>
    private void WriteHeader(int slot, int sequence, int length, byte[] data)
    {
        byte[] bytes = flash[slot];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, sequence);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), length);
        data.CopyTo(bytes, CheckpointStore.HeaderBytes);
        byte[] covered = [.. bytes[..8], .. data];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Crc32.Compute(covered, 0, covered.Length));
        "RMSS"u8.CopyTo(bytes.AsSpan(12));
    }
}

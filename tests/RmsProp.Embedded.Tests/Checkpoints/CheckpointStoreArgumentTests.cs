using System;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>A bad argument is named, and nothing is changed.</summary>
public sealed class CheckpointStoreArgumentTests
{
    private const int Capacity = 8;

    private readonly SimulatedFlash flash = new(CheckpointStore.HeaderBytes + Capacity, new Random(1));

    [Fact]
    public void AStoreNeedsAStorage()
    {
        AssertRefused("storage", () => new CheckpointStore(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(CheckpointStore.HeaderBytes - 1)]
    public void AStoreNeedsRoomForAHeader(int slotSize)
    {
        AssertRefused("storage", () => new CheckpointStore(new SimulatedFlash(slotSize, new Random(1))));
    }

    [Theory]
    [InlineData(CheckpointStore.HeaderBytes, 0)]
    [InlineData(CheckpointStore.HeaderBytes + 9, 9)]
    public void AStoreTellsItsCapacity(int slotSize, int capacity)
    {
        Assert.Equal(capacity, new CheckpointStore(new SimulatedFlash(slotSize, new Random(1))).Capacity);
    }

    [Theory]
    [InlineData(false, 0, 0, "buffer")]
    [InlineData(true, -1, 1, "offset")]
    [InlineData(true, 11, 0, "offset")]
    [InlineData(true, 0, -1, "count")]
    [InlineData(true, 8, 3, "count")]
    [InlineData(true, 0, 11, "count")]
    [InlineData(true, 0, Capacity + 1, "count")]
    public void SaveChangesNothing(bool hasBuffer, int offset, int count, string argument)
    {
        TestedCheckpoint.SaveIn(flash, [1]);
        TestedCheckpoint.SaveIn(flash, [2]);
        SimulatedFlash before = new(flash);

        AssertRefused(argument, () => new CheckpointStore(flash).Save(hasBuffer ? new byte[10] : null!, offset, count));

        Assert.Equal(before[0], flash[0]);
        Assert.Equal(before[1], flash[1]);
    }

    [Theory]
    [InlineData(false, 0, "buffer")]
    [InlineData(true, -1, "offset")]
    [InlineData(true, 11, "offset")]
    public void LoadChangesNothing(bool hasBuffer, int offset, string argument)
    {
        TestedCheckpoint.SaveIn(flash, [1]);
        byte[] buffer = new byte[10];

        AssertRefused(argument, () => new CheckpointStore(flash).TryLoad(hasBuffer ? buffer : null!, offset, out _));

        Assert.Equal(new byte[10], buffer);
    }

    private static void AssertRefused(string argument, Action action) =>
        Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(action).ParamName);
}

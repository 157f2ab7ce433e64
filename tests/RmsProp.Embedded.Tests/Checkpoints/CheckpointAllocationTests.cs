using System;
using System.IO;
using RmsProp.Embedded.Tests.Allocation;
using Xunit;
using static RmsProp.Embedded.Tests.Allocation.AllocationMeter;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>After construction, saving and loading allocate nothing.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class CheckpointAllocationTests
{
    private const int SlotSize = 256;

    private readonly byte[] checkpoint = new byte[SlotSize - CheckpointStore.HeaderBytes];

    [Fact]
    public void InFlash()
    {
        AssertAllocatesNothing(new SimulatedFlash(SlotSize, new Random(1)), calls: 10_000);
    }

    [Fact]
    public void InAFile()
    {
        string folder = Directory.CreateTempSubdirectory("checkpoints").FullName;
        using (FileCheckpointStorage storage = new(Path.Combine(folder, "checkpoints.bin"), SlotSize))
        {
            AssertAllocatesNothing(storage, calls: 100);
        }

        Directory.Delete(folder, recursive: true);
    }

    private void AssertAllocatesNothing(ICheckpointStorage storage, int calls)
    {
        CheckpointStore store = new(storage);
        int failures = 0;

        Assert.Equal(0, AllocatedBytes(calls, () => store.Save(checkpoint, 0, checkpoint.Length)));
        Assert.Equal(0, AllocatedBytes(calls, () => failures += store.TryLoad(checkpoint, 0, out _) ? 0 : 1));
        Assert.Equal(0, failures);
    }
}

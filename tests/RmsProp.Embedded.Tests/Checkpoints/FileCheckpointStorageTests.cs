using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

public sealed class FileCheckpointStorageTests : IDisposable
{
    private const int SlotSize = 64;
    private const int Capacity = SlotSize - CheckpointStore.HeaderBytes;

    private readonly string folder = Directory.CreateTempSubdirectory("checkpoints").FullName;

    private string FilePath => Path.Combine(folder, "checkpoints.bin");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void AMissingFileIsMadeAndReadsAsErased()
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);
        byte[] slots = new byte[2 * SlotSize];
        storage.Read(0, 0, slots, 0, SlotSize);
        storage.Read(1, 0, slots, SlotSize, SlotSize);

        Assert.Equal(Enumerable.Repeat((byte)0xFF, 2 * SlotSize), slots);
        Assert.True(File.Exists(FilePath));
    }

    [Fact]
    public void NothingIsFoundInAMissingFile()
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);

        Assert.False(new CheckpointStore(storage).TryLoad(new byte[Capacity], 0, out _, out CheckpointStoreResult result));
        Assert.Equal(CheckpointStoreResult.Empty, result);
    }

    [Fact]
    public void KeepsTheBytesThatFlashWould()
    {
        SimulatedFlash flash = new(SlotSize, new Random(1));
        for (int save = 0; save < 5; save++)
        {
            byte[] checkpoint = TestedCheckpoint.Make(save, Capacity);
            TestedCheckpoint.SaveIn(flash, checkpoint);
            Save(checkpoint);

            Assert.Equal(checkpoint, Find());
            Assert.Equal(save == 0 ? flash[0] : [.. flash[0], .. flash[1]], File.ReadAllBytes(FilePath));
        }
    }

    [Fact]
    public void ATruncatedFileKeepsTheSlotThatIsWhole()
    {
        byte[] first = [1, 2, 3];
        Save(first);
        Save([4, 5, 6]);
        byte[] whole = File.ReadAllBytes(FilePath);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);

            // What is behind the data of a slot doesn't matter.
            byte[]? expected = length switch
            {
                >= SlotSize + CheckpointStore.HeaderBytes + 3 => [4, 5, 6],
                >= CheckpointStore.HeaderBytes + 3 => first,
                _ => null,
            };
            Assert.Equal(expected, Find());

            Save([7, 8, 9]);
            Assert.Equal([7, 8, 9], Find());
        }
    }

    [Fact]
    public void ALongerFileIsRefusedAndKept()
    {
        byte[] content = [.. Enumerable.Repeat((byte)7, (2 * SlotSize) + 1)];
        File.WriteAllBytes(FilePath, content);

        InvalidDataException exception = Assert.Throws<InvalidDataException>(() => new FileCheckpointStorage(FilePath, SlotSize));

        Assert.Equal($"'{FilePath}' has 129 bytes, which is more than two slots of 64.", exception.Message);
        Assert.Equal(content, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void IsNotOpenedTwice()
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);

        Assert.Throws<IOException>(() => new FileCheckpointStorage(FilePath, SlotSize));
    }

    [Theory]
    [InlineData(-1, 0, 1, "slot")]
    [InlineData(2, 0, 1, "slot")]
    [InlineData(0, -1, 1, "position")]
    [InlineData(0, 0, -1, "count")]
    [InlineData(0, 0, SlotSize + 1, "count")]
    [InlineData(0, SlotSize, 1, "count")]
    [InlineData(1, int.MaxValue, int.MaxValue, "count")]
    public void RefusesWhatIsNotWithinASlot(int slot, int position, int count, string argument)
    {
        using (FileCheckpointStorage storage = new(FilePath, SlotSize))
        {
            AssertRefused(argument, () => storage.Read(slot, position, new byte[200], 0, count));
            AssertRefused(argument, () => storage.Program(slot, position, new byte[200], 0, count));
        }

        Assert.Empty(File.ReadAllBytes(FilePath));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void RefusesToEraseAnotherSlot(int slot)
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);

        AssertRefused("slot", () => storage.Erase(slot));
    }

    [Theory]
    [InlineData(null, SlotSize, "path")]
    [InlineData("", SlotSize, "path")]
    [InlineData("unused.bin", CheckpointStore.HeaderBytes - 1, "slotSize")]
    [InlineData("unused.bin", int.MinValue, "slotSize")]
    public void RefusesBadArgumentsBeforeItTouchesTheFile(string? name, int slotSize, string argument)
    {
        string? path = string.IsNullOrEmpty(name) ? name : Path.Combine(folder, name);

        AssertRefused(argument, () => new FileCheckpointStorage(path!, slotSize));

        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private static void AssertRefused(string argument, Action action) =>
        Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(action).ParamName);

    private byte[]? Find()
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);
        return TestedCheckpoint.FindIn(storage);
    }

    private void Save(byte[] checkpoint)
    {
        using FileCheckpointStorage storage = new(FilePath, SlotSize);
        TestedCheckpoint.SaveIn(storage, checkpoint);
    }
}

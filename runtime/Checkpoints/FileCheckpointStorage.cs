#if !NANOFRAMEWORK_1_0
using System;
using System.IO;
using Microsoft.Win32.SafeHandles;

namespace RmsProp.Embedded;

/// <summary>
/// The two slots of a <see cref="CheckpointStore"/> in a file, slot 0 first: the bytes that a device's flash would have. Each operation is
/// on the disk before it returns, so a checkpoint outlives the process and the machine's power.
/// </summary>
/// <remarks>After construction, nothing is allocated. While it is open, nothing else can open the file.</remarks>
public sealed class FileCheckpointStorage : ICheckpointStorage, IDisposable
{
    private const byte ErasedByte = 0xFF;

    private readonly SafeFileHandle file;
    private readonly byte[] erasedSlot;

    /// <summary>Opens a file, or makes an empty one.</summary>
    /// <param name="path">The file. Bytes behind its end count as erased.</param>
    /// <param name="slotSize">
    /// Bytes of a slot: the longest checkpoint and <see cref="CheckpointStore.HeaderBytes"/>. Must always be the same for a file.
    /// </param>
    /// <exception cref="ArgumentException">
    /// <paramref name="path"/> is null or no path, or <paramref name="slotSize"/> is less than <see cref="CheckpointStore.HeaderBytes"/>.
    /// </exception>
    /// <exception cref="InvalidDataException">The file is longer than two slots; it is left as it is.</exception>
    /// <exception cref="IOException">The file can't be opened or written, or is in use.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read and written.</exception>
    public FileCheckpointStorage(string path, int slotSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(slotSize, CheckpointStore.HeaderBytes);

        SlotSize = slotSize;
        erasedSlot = new byte[slotSize];
        Array.Fill(erasedSlot, ErasedByte);
        file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            RefuseLongerFile(path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int SlotSize { get; }

    /// <inheritdoc/>
    public void Read(int slot, int position, byte[] buffer, int offset, int count)
    {
        long start = Locate(slot, position, count);
        Span<byte> rest = buffer.AsSpan(offset, count);
        while (!rest.IsEmpty)
        {
            int read = RandomAccess.Read(file, rest, start);
            if (read == 0)
            {
                rest.Fill(ErasedByte);
                return;
            }

            rest = rest[read..];
            start += read;
        }
    }

    /// <inheritdoc/>
    public void Erase(int slot)
    {
        Write(Locate(slot, 0, SlotSize), erasedSlot);
    }

    /// <inheritdoc/>
    public void Program(int slot, int position, byte[] buffer, int offset, int count)
    {
        Write(Locate(slot, position, count), buffer.AsSpan(offset, count));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        file.Dispose();
    }

    private void RefuseLongerFile(string path)
    {
        long length = RandomAccess.GetLength(file);
        if (length > 2L * SlotSize)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"'{path}' has {length} bytes, which is more than two slots of {SlotSize}."));
        }
    }

    private void Write(long start, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(file, bytes, start);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>The place of a range of a slot in the file; refuses one that would reach into the other slot.</summary>
    private long Locate(int slot, int position, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slot, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, SlotSize - position);
        return ((long)slot * SlotSize) + position;
    }
}
#endif

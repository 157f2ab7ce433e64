using System;

namespace RmsProp.Embedded;

/// <summary>
/// Keeps checkpoints in a <see cref="ICheckpointStorage"/> so that power may fail at any moment: each save replaces the older of two, and
/// what is loaded afterwards is the newest that was saved completely, byte for byte.
/// </summary>
/// <remarks>
/// <para>A slot, all numbers little-endian:</para>
/// <code>
/// offset  bytes
///      0      4   sequence number: one more than that of the checkpoint before; goes on at -2^31 after 2^31 - 1
///      4      4   length n of the data
///      8      4   CRC-32 of the eight bytes before and the data
///     12      4   magic: the letters R M S S
///     16     16   never programmed, so that the data begins a flash word of its own
///     32      n   the data
/// </code>
/// <para>
/// A save erases the slot that doesn't hold the newest intact checkpoint, programs the data, then the header, the magic last. So a save
/// that was cut off lacks its magic; the CRC tells of an erase that was cut off and of bits that flipped. Nothing is remembered between
/// calls: each looks at both slots anew, so that a checkpoint that has been damaged meanwhile is the one to be replaced.
/// </para>
/// <para>After construction, nothing is allocated. Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class CheckpointStore
{
    /// <summary>Bytes of a slot that its data can't have.</summary>
    public const int HeaderBytes = 32;

    private const int SequencePosition = 0;
    private const int LengthPosition = 4;
    private const int CrcPosition = 8;
    private const int MagicPosition = 12;
    private const int ProgrammedHeaderBytes = 16;

    private const int Magic = 0x53534D52;
    private const int Erased = -1;
    private const int NoSlot = -1;
    private const int ChunkBytes = 64;

    private readonly ICheckpointStorage storage;
    private readonly byte[] header = new byte[ProgrammedHeaderBytes];
    private readonly byte[] chunk = new byte[ChunkBytes];

    /// <summary>Makes a store on a storage, whatever that holds; reads and writes nothing yet.</summary>
    /// <param name="storage">Where the checkpoints are kept, in slots of <see cref="HeaderBytes"/> bytes or more.</param>
    /// <exception cref="ArgumentException"><paramref name="storage"/> is null or its slots are smaller than a header.</exception>
    public CheckpointStore(ICheckpointStorage storage)
    {
        if (storage == null)
        {
            throw new ArgumentNullException(nameof(storage));
        }

        if (storage.SlotSize < HeaderBytes)
        {
            throw new ArgumentException("A slot must have room for a header.", nameof(storage));
        }

        this.storage = storage;
        Capacity = storage.SlotSize - HeaderBytes;
    }

    /// <summary>Bytes that a checkpoint can have.</summary>
    public int Capacity { get; }

    /// <summary>Saves a checkpoint in place of the older of the two, and reads it again to see that it is there.</summary>
    /// <param name="buffer">Holds the checkpoint.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <param name="count">Its length in bytes, 0 to <see cref="Capacity"/>.</param>
    /// <returns>False when the storage doesn't hold what was written, as worn-out flash; the newest is then still the one before.</returns>
    /// <exception cref="ArgumentException">
    /// The buffer is null, the range isn't within it, or it is longer than <see cref="Capacity"/>; names the argument. Nothing has changed.
    /// </exception>
    public bool Save(byte[] buffer, int offset, int count)
    {
        ByteRange.Check(buffer, offset, count);
        if (count > Capacity)
        {
            ByteRange.ThrowBadCount();
        }

        int newest = FindNewest(out int sequence);
        int slot = newest == 0 ? 1 : 0;
        sequence = unchecked(sequence + 1);

        storage.Erase(slot);
        if (count > 0)
        {
            storage.Program(slot, HeaderBytes, buffer, offset, count);
        }

        Checkpoint.Write(header, SequencePosition, sequence);
        Checkpoint.Write(header, LengthPosition, count);
        Checkpoint.Write(header, CrcPosition, Crc32.Append(Crc32.Compute(header, 0, CrcPosition), buffer, offset, count));
        Checkpoint.Write(header, MagicPosition, Magic);
        storage.Program(slot, 0, header, 0, ProgrammedHeaderBytes);

        return IsIntact(slot) && Checkpoint.ReadInt32(header, SequencePosition) == sequence;
    }

    /// <summary>Loads the newest intact checkpoint.</summary>
    /// <param name="buffer">Receives the checkpoint.</param>
    /// <param name="offset">Where it begins in <paramref name="buffer"/>.</param>
    /// <param name="count">The checkpoint's length in bytes; 0 when none was loaded.</param>
    /// <returns>False when none can be loaded; then the buffer hasn't changed.</returns>
    /// <exception cref="ArgumentException">The buffer is null or the offset isn't within it; names the argument.</exception>
    public bool TryLoad(byte[] buffer, int offset, out int count)
    {
        return TryLoad(buffer, offset, out count, out _);
    }

    /// <summary>Loads the newest intact checkpoint, or says why none can be.</summary>
    /// <param name="buffer">Receives the checkpoint.</param>
    /// <param name="offset">Where it begins in <paramref name="buffer"/>.</param>
    /// <param name="count">The checkpoint's length in bytes; 0 when none was loaded.</param>
    /// <param name="result">Why none was loaded.</param>
    /// <returns>False when none can be loaded; then the buffer hasn't changed.</returns>
    /// <exception cref="ArgumentException">The buffer is null or the offset isn't within it; names the argument.</exception>
    public bool TryLoad(byte[] buffer, int offset, out int count, out CheckpointStoreResult result)
    {
        ByteRange.Check(buffer, offset, 0);

        count = 0;
        int newest = FindNewest(out _);
        if (newest == NoSlot)
        {
            result = IsErased(0) && IsErased(1) ? CheckpointStoreResult.Empty : CheckpointStoreResult.Damaged;
            return false;
        }

        ReadHeader(newest);
        int length = Checkpoint.ReadInt32(header, LengthPosition);
        if (length > buffer.Length - offset)
        {
            result = CheckpointStoreResult.TooLong;
            return false;
        }

        storage.Read(newest, HeaderBytes, buffer, offset, length);
        count = length;
        result = CheckpointStoreResult.Loaded;
        return true;
    }

    private int FindNewest(out int sequence)
    {
        bool firstIsIntact = IsIntact(0);
        int first = firstIsIntact ? Checkpoint.ReadInt32(header, SequencePosition) : 0;
        if (!IsIntact(1))
        {
            sequence = first;
            return firstIsIntact ? 0 : NoSlot;
        }

        int second = Checkpoint.ReadInt32(header, SequencePosition);

        // The sign of the difference, which wraps as the numbers do, is right as long as they are less than 2^31 apart.
        if (firstIsIntact && unchecked(first - second) > 0)
        {
            sequence = first;
            return 0;
        }

        sequence = second;
        return 1;
    }

    /// <summary>Whether a slot holds a complete and unchanged checkpoint; leaves its header in <see cref="header"/>.</summary>
    private bool IsIntact(int slot)
    {
        ReadHeader(slot);
        int length = Checkpoint.ReadInt32(header, LengthPosition);
        if (Checkpoint.ReadInt32(header, MagicPosition) != Magic || length < 0 || length > Capacity)
        {
            return false;
        }

        int crc = Crc32.Compute(header, 0, CrcPosition);
        for (int position = 0; position < length; position += ChunkBytes)
        {
            int count = length - position < ChunkBytes ? length - position : ChunkBytes;
            storage.Read(slot, HeaderBytes + position, chunk, 0, count);
            crc = Crc32.Append(crc, chunk, 0, count);
        }

        return crc == Checkpoint.ReadInt32(header, CrcPosition);
    }

    private bool IsErased(int slot)
    {
        ReadHeader(slot);
        return Checkpoint.ReadInt32(header, MagicPosition) == Erased;
    }

    private void ReadHeader(int slot)
    {
        storage.Read(slot, 0, header, 0, ProgrammedHeaderBytes);
    }
}

namespace RmsProp.Embedded;

/// <summary>
/// Two slots of memory that keep their content without power, numbered 0 and 1, with the three operations of NOR flash. What an adapter for
/// a device's flash, or for anything else, implements for a <see cref="CheckpointStore"/>.
/// </summary>
/// <remarks>
/// <para>The store keeps to what flash demands, so that an adapter needs no buffer of its own:</para>
/// <list type="bullet">
/// <item><description>between two erases of a slot, no byte of it is programmed twice;</description></item>
/// <item><description>programming starts at multiples of 32, and what is left of the last 32 bytes stays erased: a flash that programs
/// words of up to 32 bytes can fill the last one with 0xFF.</description></item>
/// </list>
/// <para>
/// It survives that power fails, or an exception is thrown, within any operation, and whatever that leaves in the slot of the operation. An
/// operation must never touch the other slot, so a unit that is erased at once mustn't hold parts of both.
/// </para>
/// </remarks>
public interface ICheckpointStorage
{
    /// <summary>Bytes of one slot; doesn't change.</summary>
    int SlotSize { get; }

    /// <summary>Copies bytes of a slot into a buffer.</summary>
    /// <param name="slot">0 or 1.</param>
    /// <param name="position">Index of the first byte within the slot.</param>
    /// <param name="buffer">Receives the bytes.</param>
    /// <param name="offset">Where they begin in <paramref name="buffer"/>.</param>
    /// <param name="count">Number of bytes.</param>
    void Read(int slot, int position, byte[] buffer, int offset, int count);

    /// <summary>Sets every byte of a slot to 0xFF.</summary>
    /// <param name="slot">0 or 1.</param>
    void Erase(int slot);

    /// <summary>
    /// Copies bytes of a buffer into erased bytes of a slot, and returns when they are there to stay.
    /// </summary>
    /// <param name="slot">0 or 1.</param>
    /// <param name="position">Index of the first byte within the slot.</param>
    /// <param name="buffer">Holds the bytes.</param>
    /// <param name="offset">Where they begin in <paramref name="buffer"/>.</param>
    /// <param name="count">Number of bytes.</param>
    void Program(int slot, int position, byte[] buffer, int offset, int count);
}

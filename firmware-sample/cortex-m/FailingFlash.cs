using RmsProp.Embedded;

namespace FirmwareSample.CortexM;

/// <summary>Flash whose power can be cut, in memory: QEMU's boards have none. On a board of your own, its driver takes the place of this.</summary>
internal sealed class FailingFlash : ICheckpointStorage
{
    private const byte ErasedByte = 0xFF;

    private readonly byte[] bytes;

    private bool failsSoon;
    private bool hasFailed;

    /// <param name="slotSize">Bytes of each of the two slots.</param>
    public FailingFlash(int slotSize)
    {
        SlotSize = slotSize;
        bytes = new byte[2 * slotSize];
        Erase(0);
        Erase(1);
    }

    /// <inheritdoc/>
    public int SlotSize { get; }

    /// <summary>Lets the power fail when half of what is programmed next is there.</summary>
    public void FailSoon()
    {
        failsSoon = true;
    }

    /// <summary>Has power again.</summary>
    public void Restart()
    {
        hasFailed = false;
    }

    /// <inheritdoc/>
    public void Read(int slot, int position, byte[] buffer, int offset, int count)
    {
        for (int index = 0; index < count; index++)
        {
            buffer[offset + index] = bytes[slot * SlotSize + position + index];
        }
    }

    /// <inheritdoc/>
    public void Erase(int slot)
    {
        for (int index = 0; index < SlotSize && !hasFailed; index++)
        {
            bytes[slot * SlotSize + index] = ErasedByte;
        }
    }

    /// <inheritdoc/>
    public void Program(int slot, int position, byte[] buffer, int offset, int count)
    {
        for (int index = 0; index < count && !hasFailed; index++)
        {
            bytes[slot * SlotSize + position + index] = buffer[offset + index];
            hasFailed = failsSoon && index == count / 2;
        }

        failsSoon = failsSoon && !hasFailed;
    }
}

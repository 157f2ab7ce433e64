using System;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>NOR flash that insists on its rules, and whose power can be cut at every byte that it erases or programs.</summary>
internal sealed class SimulatedFlash : ICheckpointStorage
{
    /// <summary>Programming starts at multiples of this.</summary>
    private const int WordBytes = 32;

    private readonly Random random;
    private readonly byte[][] slots;
    private readonly bool[][] programmed;
    private int stepsUntilCut = int.MaxValue;

    /// <summary>Flash as it is delivered: erased.</summary>
    public SimulatedFlash(int slotSize, Random random)
    {
        this.random = random;
        SlotSize = slotSize;
        slots = [new byte[slotSize], new byte[slotSize]];
        programmed = [new bool[slotSize], new bool[slotSize]];
        Erase(0);
        Erase(1);
    }

    /// <summary>Another chip with the same content, its power on.</summary>
    public SimulatedFlash(SimulatedFlash other)
    {
        random = other.random;
        SlotSize = other.SlotSize;
        slots = [[.. other.slots[0]], [.. other.slots[1]]];
        programmed = [[.. other.programmed[0]], [.. other.programmed[1]]];
    }

    /// <inheritdoc/>
    public int SlotSize { get; }

    /// <summary>A byte that wear has made unable to hold anything but 0; none when negative.</summary>
    public int WornOutPosition { get; init; } = -1;

    /// <summary>The content of a slot, for tests that change it as no operation does.</summary>
    public byte[] this[int slot] => slots[slot];

    /// <summary>Cuts the power once so many more bytes have been erased or programmed.</summary>
    public void CutPowerAfter(int bytes) => stepsUntilCut = bytes;

    /// <summary>Power is back, and stays.</summary>
    public void PowerOn() => stepsUntilCut = int.MaxValue;

    /// <inheritdoc/>
    public void Read(int slot, int position, byte[] buffer, int offset, int count) =>
        Array.Copy(slots[slot], position, buffer, offset, count);

    /// <inheritdoc/>
    public void Erase(int slot)
    {
        // All cells are erased together: when some are done, each of the others may be on the way, or beyond sense.
        int done = Math.Min(stepsUntilCut, SlotSize);
        for (int position = 0; position < SlotSize; position++)
        {
            slots[slot][position] = position < done ? (byte)0xFF : HalfErased(slots[slot][position]);
        }

        Array.Fill(programmed[slot], false);
        Wear(slot);
        Step(SlotSize);
    }

    /// <inheritdoc/>
    public void Program(int slot, int position, byte[] buffer, int offset, int count)
    {
        Demand(position % WordBytes == 0, "Programming starts within a word.");
        for (int i = 0; i < count; i++)
        {
            ref byte cell = ref slots[slot][position + i];
            byte value = buffer[offset + i];
            Demand(!programmed[slot][position + i], "A byte is programmed twice.");
            Demand((~cell & value) == 0 || position + i == WornOutPosition, "A bit is programmed from 0 to 1.");

            programmed[slot][position + i] = true;
            if (stepsUntilCut == 0)
            {
                cell &= (byte)(value | random.Next(256));
            }

            Step(1);
            cell &= value;
        }
    }

    private byte HalfErased(byte value) => stepsUntilCut == 0 ? value : random.Next(3) switch
    {
        0 => value,
        1 => (byte)(value | random.Next(256)),
        _ => (byte)random.Next(256),
    };

    private void Wear(int slot)
    {
        if (WornOutPosition >= 0)
        {
            slots[slot][WornOutPosition] = 0;
        }
    }

    private void Step(int bytes)
    {
        if (stepsUntilCut < bytes)
        {
            throw new PowerCutException();
        }

        stepsUntilCut -= bytes;
    }

    private static void Demand(bool condition, string complaint)
    {
        if (!condition)
        {
            throw new InvalidOperationException(complaint);
        }
    }
}

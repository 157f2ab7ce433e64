using System;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>Whatever happens to the power and to single bits, a checkpoint is found, and it is one that was saved.</summary>
public sealed class PowerCutTests
{
    private const int Saves = 1000;
    private const int SlotSize = 72;
    private const int Capacity = SlotSize - CheckpointStore.HeaderBytes;
    private const int ProgrammedHeaderBytes = 16;

    private readonly Random random = new(1);

    [Fact]
    public void ACutAtAnyByteOfASaveLeavesTheOlderOrTheNewer()
    {
        SimulatedFlash flash = new(SlotSize, random);
        byte[]? older = null;
        int completed = 0;
        for (int save = 0; save < Saves; save++)
        {
            byte[] newer = TestedCheckpoint.Make(save, Capacity);
            int bytes = SlotSize + newer.Length + ProgrammedHeaderBytes;
            for (int cut = 0; cut < bytes; cut++)
            {
                SimulatedFlash after = new(flash);
                SaveAndCut(after, newer, cut);

                byte[]? found = TestedCheckpoint.FindIn(after);
                bool isLastByte = cut == bytes - 1;
                completed += isLastByte && Same(found, newer) ? 1 : 0;
                Assert.True(Same(found, older) || (isLastByte && Same(found, newer)), $"Save {save}, cut after {cut} of {bytes} bytes.");

                AssertRecovers(after, found, newer, save);
            }

            TestedCheckpoint.SaveIn(flash, newer);
            Assert.Equal(newer, TestedCheckpoint.FindIn(flash));
            older = newer;
        }

        // The byte in which the power failed may have been complete already.
        Assert.InRange(completed, 1, Saves / 4);
    }

    [Fact]
    public void AFlippedBitAndACutLeaveACheckpointThatWasSaved()
    {
        SimulatedFlash flash = new(SlotSize, random);
        byte[] oldest = TestedCheckpoint.Make(-2, Capacity);
        byte[] older = TestedCheckpoint.Make(-1, Capacity);
        TestedCheckpoint.SaveIn(flash, oldest);
        TestedCheckpoint.SaveIn(flash, older);
        int fellBack = 0;
        for (int save = 0; save < Saves; save++)
        {
            byte[] newer = TestedCheckpoint.Make(save, Capacity);
            for (int position = 0; position < 2 * SlotSize; position++)
            {
                SimulatedFlash after = new(flash);
                after[position / SlotSize][position % SlotSize] ^= (byte)(1 << random.Next(8));

                byte[]? found = TestedCheckpoint.FindIn(after);
                Assert.True(Same(found, older) || Same(found, oldest), $"Save {save}, flip at {position}.");
                fellBack += Same(found, oldest) ? 1 : 0;

                SaveAndCut(after, newer, random.Next(SlotSize + newer.Length));
                Assert.Equal(found, TestedCheckpoint.FindIn(after));
            }

            TestedCheckpoint.SaveIn(flash, newer);
            oldest = older;
            older = newer;
        }

        // A flip counts where it hits the newer one's header or data: on average, 16 + 20 of the 144 bytes.
        Assert.InRange(fellBack, 30 * Saves, 42 * Saves);
    }

    [Fact]
    public void ManyCutsInARowLeaveTheOlder()
    {
        SimulatedFlash flash = new(SlotSize, random);
        byte[] older = TestedCheckpoint.Make(0, Capacity);
        TestedCheckpoint.SaveIn(flash, older);
        for (int save = 1; save < Saves; save++)
        {
            byte[] newer = TestedCheckpoint.Make(save, Capacity);
            SaveAndCut(flash, newer, random.Next(SlotSize + newer.Length));

            Assert.Equal(older, TestedCheckpoint.FindIn(flash));
        }
    }

    /// <summary>A second cut keeps what was found after the first; a save without one succeeds.</summary>
    private void AssertRecovers(SimulatedFlash flash, byte[]? found, byte[] newer, int save)
    {
        byte[] next = TestedCheckpoint.Make(Saves + save, Capacity);
        SaveAndCut(flash, next, random.Next(SlotSize + next.Length));
        Assert.Equal(found, TestedCheckpoint.FindIn(flash));

        TestedCheckpoint.SaveIn(flash, newer);
        Assert.Equal(newer, TestedCheckpoint.FindIn(flash));
    }

    private static void SaveAndCut(SimulatedFlash flash, byte[] checkpoint, int afterBytes)
    {
        flash.CutPowerAfter(afterBytes);
        CheckpointStore store = new(flash);
        Assert.Throws<PowerCutException>(() => store.Save(checkpoint, 0, checkpoint.Length));
        flash.PowerOn();
    }

    private static bool Same(byte[]? one, byte[]? other) =>
        one is null || other is null ? one == other : one.AsSpan().SequenceEqual(other);
}

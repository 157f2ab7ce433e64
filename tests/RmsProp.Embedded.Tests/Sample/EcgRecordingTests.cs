using FirmwareSample;
using FirmwareSample.Core;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class EcgRecordingTests
{
    [Fact]
    public void Samples_are_little_endian_counts()
    {
        // 1024 is 0 mV, and 200 counts are 1 mV.
        byte[] counts = [0x00, 0x04, 0xC8, 0x04, 0x00, 0x00, 0xFF, 0xFF];

        Assert.Equal(0f, EcgSignal.Millivolts(counts, 0));
        Assert.Equal(1f, EcgSignal.Millivolts(counts, 1));
        Assert.Equal(-5.12f, EcgSignal.Millivolts(counts, 2));
        Assert.Equal(322.555f, EcgSignal.Millivolts(counts, 3));
    }

    [Fact]
    public void Recording_is_five_minutes()
    {
        EcgRecording recording = EcgRecording.LoadDefault();

        Assert.Equal(108_000, recording.Length);
        Assert.Equal(300.0, recording.Seconds);
    }

    [Fact]
    public void Slice_is_part_of_the_recording()
    {
        EcgRecording recording = EcgRecording.LoadDefault();
        EcgRecording slice = EcgRecording.Slice();

        Assert.Equal(16 * 1024, EcgSlice.Counts.Length);
        for (int index = 0; index < slice.Length; index++)
        {
            Assert.Equal(recording[EcgSlice.FirstSample + index], slice[index]);
        }
    }
}

using System;
using System.Linq;

using FirmwareSample.Core;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class EcgMonitorTests
{
    // A pulse per second, 20 ms wide, on an otherwise silent line.
    private static readonly float[] Pulses = [.. Enumerable.Range(0, 40 * EcgSignal.SampleRate).Select(index => Pulse(index % EcgSignal.SampleRate, 4.0))];

    [Fact]
    public void Watching_allocates_nothing()
    {
        var monitor = new EcgMonitor(1);
        Watch(monitor, Pulses);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Watch(monitor, Pulses);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_wider_beat_raises_one_alarm_and_usual_ones_none()
    {
        var monitor = new EcgMonitor(1);
        Assert.Empty(Watch(monitor, Pulses));
        float[] wide = [.. Enumerable.Range(0, EcgSignal.SampleRate).Select(index => Pulse(index, 20))];

        int alarm = Assert.Single(Watch(monitor, wide));

        Assert.InRange(alarm, 100 - 30, 100 + 40);
        Assert.Empty(Watch(monitor, Pulses));
    }

    [Fact]
    public void What_raised_an_alarm_is_not_learnt()
    {
        var monitor = new EcgMonitor(1);
        Watch(monitor, Pulses);
        float[] wide = [.. Enumerable.Range(0, EcgSignal.SampleRate).Select(index => Pulse(index, 20))];
        int alarm = Watch(monitor, wide[..200])[0];
        float[] before = Weights(monitor);

        // Learning is 0.6 s behind; it would come to the beat now, and to what followed it.
        Watch(monitor, wide[200..]);
        Assert.Equal(before, Weights(monitor));

        Watch(monitor, Pulses[..EcgSignal.SampleRate]);
        Assert.NotEqual(before, Weights(monitor));
        Assert.NotEqual(0, alarm);
    }

    [Fact]
    public void Nothing_is_learnt_or_said_before_there_is_enough_to_learn_from()
    {
        var monitor = new EcgMonitor(1);
        float[] before = Weights(monitor);

        // 64 inputs, 24 to the target, and 216 that learning is behind.
        Watch(monitor, Pulses[..303]);
        Assert.Equal(before, Weights(monitor));
        Assert.Equal(0f, monitor.Error);

        Watch(monitor, Pulses[303..304]);
        Assert.NotEqual(before, Weights(monitor));
    }

    [Fact]
    public void A_drift_of_the_whole_signal_makes_no_difference()
    {
        var monitor = new EcgMonitor(1);
        var shifted = new EcgMonitor(1);

        // Few enough bits that the sums are exact.
        float[] exact = [.. Pulses.Select(value => MathF.Round(value * 256) / 256)];
        Watch(monitor, exact);
        Watch(shifted, [.. exact.Select(value => value + 64f)]);

        Assert.Equal(Weights(monitor), Weights(shifted));
    }

    private static float Pulse(int index, double width) => (float)Math.Exp(-Math.Pow((index - 100) / width, 2));

    private static float[] Weights(EcgMonitor monitor) => [.. monitor.Trainer.Parameters.Filters, .. monitor.Trainer.Parameters.Movement];

    private static int[] Watch(EcgMonitor monitor, float[] samples)
    {
        // In a loop that allocates nothing but at the first alarm.
        int[] alarms = [];
        for (int index = 0; index < samples.Length; index++)
        {
            if (monitor.Watch(samples[index]))
            {
                alarms = [.. alarms, index];
            }
        }

        return alarms;
    }
}

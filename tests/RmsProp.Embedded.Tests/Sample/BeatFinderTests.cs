using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

using FirmwareSample;
using FirmwareSample.Core;
using FirmwareSample.Monitor;

using Xunit;

namespace RmsProp.Embedded.Tests.Sample;

public sealed class BeatFinderTests
{
    [Fact]
    public void Beats_have_their_place_and_width()
    {
        // Triangles of 1 mV on a slope: half their height is half their foot.
        IReadOnlyList<HeartBeat> beats = Find(2000, index => 0.0005 * index + Triangle(index - 400, 10) + Triangle(index - 800, 36) + Triangle(index - 1500, 18));

        Assert.Equal([400, 800, 1500], beats.Select(beat => beat.Sample));
        Assert.Equal(1000.0 * 10 / EcgSignal.SampleRate, beats[0].Width, 1.0);
        Assert.Equal(1000.0 * 36 / EcgSignal.SampleRate, beats[1].Width, 4.0);
        Assert.Equal(1000.0 * 18 / EcgSignal.SampleRate, beats[2].Width, 2.0);
    }

    [Fact]
    public void Of_two_peaks_close_together_the_higher_is_the_beat() =>
        Assert.Equal([500], Find(1000, index => Triangle(index - 500, 10) + 0.8 * Triangle(index - 590, 10)).Select(beat => beat.Sample));

    [Fact]
    public void Low_waves_are_no_beats() => Assert.Empty(Find(1000, index => 0.45 * Triangle(index - 500, 20)));

    [Fact]
    public void An_alarm_belongs_to_the_nearest_beat_and_kinds_follow_from_the_usual_width()
    {
        int start = EcgMonitor.LearningSamples;
        HeartBeat[] beats = [new(100, 20), new(start, 20), new(start + 200, 31), new(start + 400, 60), new(start + 900, 20), new(start + 1400, 29), new(start + 1500, 87)];

        var score = new AlarmScore(beats, [start + 190, start + 425, start + 525, start + 526, start + 845, start + 1440, start + 1460]);

        // The first beat came while alarms were not raised yet.
        Assert.Equal(29, score.UsualWidth);
        Assert.Equal([start, start + 200, start + 900, start + 1400], Samples(score, BeatKind.Narrow, withAlarm: null));
        Assert.Equal([start + 400], Samples(score, BeatKind.Between, withAlarm: null));
        Assert.Equal([start + 400], Samples(score, BeatKind.Between, withAlarm: true));
        Assert.Empty(Samples(score, BeatKind.Between, withAlarm: false));
        Assert.Equal([start + 200, start + 1400], Samples(score, BeatKind.Narrow, withAlarm: true));
        Assert.Equal([start + 1500], Samples(score, BeatKind.Wide, withAlarm: true));
        Assert.Equal(2, score.WithoutBeat);
    }

    private static int[] Samples(AlarmScore score, BeatKind kind, bool? withAlarm)
    {
        bool[] either = withAlarm is bool one ? [one] : [false, true];
        return [.. either.SelectMany(alarm => score.Beats(kind, alarm)).Select(beat => beat.Sample).Order()];
    }

    private static double Triangle(int distance, int halfFoot) => Math.Max(0, 1 - (double)Math.Abs(distance) / halfFoot);

    private static IReadOnlyList<HeartBeat> Find(int samples, Func<int, double> millivolts)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. Enumerable.Range(0, samples).SelectMany(index => BitConverter.GetBytes((ushort)Math.Round(1024 + 200 * millivolts(index))))]);
            return BeatFinder.Find(EcgRecording.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}

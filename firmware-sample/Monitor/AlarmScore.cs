using System;
using System.Collections.Generic;
using System.Linq;

using FirmwareSample.Core;

namespace FirmwareSample.Monitor;

/// <summary>Which beats raised an alarm, by the width of the beats: what can be said without a physician's notes on the recording.</summary>
internal sealed class AlarmScore
{
    // An alarm belongs to the nearest peak, if that is at most so far behind or before it: 0.15 s and 0.35 s.
    private const int SamplesBeforePeak = 54;
    private const int SamplesBehindPeak = 126;

    private readonly HeartBeat[] beats;
    private readonly HashSet<HeartBeat> alarmed = [];

    /// <param name="beats">All beats.</param>
    /// <param name="alarms">The samples that raised an alarm.</param>
    public AlarmScore(IReadOnlyList<HeartBeat> beats, IReadOnlyList<int> alarms)
    {
        this.beats = beats.Where(beat => beat.Sample >= EcgMonitor.LearningSamples).ToArray();
        UsualWidth = beats.Select(beat => beat.Width).Order().ElementAtOrDefault(beats.Count / 2);
        foreach (int alarm in alarms)
        {
            HeartBeat[] near = this.beats.Where(beat => alarm >= beat.Sample - SamplesBeforePeak && alarm < beat.Sample + SamplesBehindPeak).ToArray();
            if (near.Length == 0)
            {
                WithoutBeat++;
            }
            else
            {
                alarmed.Add(near.MinBy(beat => Math.Abs(beat.Sample - alarm)));
            }
        }
    }

    /// <summary>The median of the widths of all beats, in ms.</summary>
    public double UsualWidth { get; }

    /// <summary>Alarms that no beat is near to.</summary>
    public int WithoutBeat { get; }

    /// <summary>How many beats there are of a kind, since alarms are raised.</summary>
    public int Count(BeatKind kind) => beats.Count(beat => KindOf(beat) == kind);

    /// <summary>Those of a kind that raised an alarm, or that raised none.</summary>
    public IEnumerable<HeartBeat> Beats(BeatKind kind, bool withAlarm) =>
        beats.Where(beat => KindOf(beat) == kind && alarmed.Contains(beat) == withAlarm);

    private BeatKind KindOf(HeartBeat beat) =>
        beat.Width < 1.5 * UsualWidth ? BeatKind.Narrow
        : beat.Width < 3 * UsualWidth ? BeatKind.Between
        : BeatKind.Wide;
}

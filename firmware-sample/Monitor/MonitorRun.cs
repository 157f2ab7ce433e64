using System;
using System.Collections.Generic;

using FirmwareSample.Core;

namespace FirmwareSample.Monitor;

/// <summary>A monitor going once through a recording, and what there is to tell about it afterwards.</summary>
/// <param name="recording">What is watched.</param>
/// <param name="seed">Decides the start values.</param>
internal sealed class MonitorRun(EcgRecording recording, int seed)
{
    private readonly List<int> alarms = [];
    private int samples;

    /// <summary>What is watched.</summary>
    public EcgRecording Recording => recording;

    /// <summary>The monitor, as far as the run has come.</summary>
    public EcgMonitor Monitor { get; } = new((uint)seed);

    /// <summary>What each sample was predicted to be, in mV.</summary>
    public float[] Predictions { get; } = new float[recording.Length];

    /// <summary>The surprise at each sample, in mV.</summary>
    public float[] Surprises { get; } = new float[recording.Length];

    /// <summary>The threshold at each sample, in mV; NaN before there is one.</summary>
    public float[] Thresholds { get; } = new float[recording.Length];

    /// <summary>The samples that raised an alarm.</summary>
    public IReadOnlyList<int> Alarms => alarms;

    /// <summary>Whether the whole recording has been watched.</summary>
    public bool IsFinished => samples == recording.Length;

    /// <summary>Watches the next second.</summary>
    public void WatchSecond()
    {
        for (int end = Math.Min(samples + EcgSignal.SampleRate, recording.Length); samples < end; samples++)
        {
            Thresholds[samples] = Monitor.IsWatching ? Monitor.Threshold : float.NaN;
            if (Monitor.Watch(recording[samples]))
            {
                alarms.Add(samples);
            }

            Predictions[samples] = recording[samples] + Monitor.Error;
            Surprises[samples] = Monitor.Surprise;
        }
    }
}

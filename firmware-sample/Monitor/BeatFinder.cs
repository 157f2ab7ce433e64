using System;
using System.Collections.Generic;

using FirmwareSample.Core;

namespace FirmwareSample.Monitor;

/// <summary>Finds beats and their widths in a whole recording, by shape alone: nothing that the monitor calculates has a part in it.</summary>
internal static class BeatFinder
{
    // The median of 0.6 s is the line that beats stand on: a QRS complex is shorter than half of that.
    private const int BaselineReach = 108;

    // A beat is the highest point within 0.3 s to either side, which its T wave isn't.
    private const int PeakReach = 108;
    private const float LeastHeight = 0.5f;

    /// <summary>The beats in order.</summary>
    public static IReadOnlyList<HeartBeat> Find(EcgRecording recording)
    {
        float[] heights = Heights(recording);
        var beats = new List<HeartBeat>();
        for (int sample = 0; sample < heights.Length; sample++)
        {
            if (heights[sample] >= LeastHeight && IsPeak(heights, sample))
            {
                beats.Add(new HeartBeat(sample, Width(heights, sample)));
            }
        }

        return beats;
    }

    /// <summary>How far each sample is above the median around it, in mV.</summary>
    private static float[] Heights(EcgRecording recording)
    {
        float[] heights = new float[recording.Length];
        var around = new List<float>();
        for (int end = 0; end < recording.Length + BaselineReach; end++)
        {
            if (end < recording.Length)
            {
                around.Insert(Place(around, recording[end]), recording[end]);
            }

            int sample = end - BaselineReach;
            if (sample > BaselineReach)
            {
                around.RemoveAt(Place(around, recording[sample - BaselineReach - 1]));
            }

            if (sample >= 0)
            {
                heights[sample] = recording[sample] - around[around.Count / 2];
            }
        }

        return heights;
    }

    private static int Place(List<float> sorted, float value)
    {
        int place = sorted.BinarySearch(value);
        return place < 0 ? ~place : place;
    }

    private static bool IsPeak(float[] heights, int sample)
    {
        int first = Math.Max(0, sample - PeakReach);
        int last = Math.Min(heights.Length - 1, sample + PeakReach);
        for (int other = first; other <= last; other++)
        {
            // Of equals, the first.
            if (heights[other] > heights[sample] || (heights[other] == heights[sample] && other < sample))
            {
                return false;
            }
        }

        return true;
    }

    private static double Width(float[] heights, int peak) =>
        (Reach(heights, peak, 1) + Reach(heights, peak, -1)) * 1000 / EcgSignal.SampleRate;

    /// <summary>Samples from the peak to where the line between samples falls to half its height.</summary>
    private static double Reach(float[] heights, int peak, int direction)
    {
        float half = heights[peak] / 2;
        int sample = peak;
        while (sample + direction >= 0 && sample + direction < heights.Length && heights[sample + direction] > half)
        {
            sample += direction;
        }

        int next = sample + direction;
        bool isInside = next >= 0 && next < heights.Length;
        return Math.Abs(sample - peak) + (isInside ? (heights[sample] - half) / (heights[sample] - heights[next]) : 0);
    }
}

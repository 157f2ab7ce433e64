using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>
/// Measures contenders in turn, round after round, so that all see the same machine: its clock, its neighbours. What counts is the median of the
/// rounds.
/// </summary>
internal static class Stopwatches
{
    private const int Rounds = 41;

    /// <summary>The runtime compiles a method anew after some calls and some time.</summary>
    private const int WarmUpRounds = 60;

    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(250);

    /// <summary>Long enough for the clock, short enough that a round isn't interrupted.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMicroseconds(300);

    /// <summary>So many steps of a million parameters bring back to the cache what the contenders before have driven out.</summary>
    private const int FewestSteps = 4;

    /// <summary>Nanoseconds per step of each contender.</summary>
    public static Dictionary<string, double> Measure(IReadOnlyList<Contender> contenders)
    {
        for (int round = 0; round < WarmUpRounds; round++)
        {
            foreach (Contender contender in contenders)
            {
                contender.Run(2);
            }
        }

        System.Threading.Thread.Sleep(Settling);
        Dictionary<string, int> steps = contenders.ToDictionary(contender => contender.Name, StepsPerTurn);
        Dictionary<string, List<double>> times = contenders.ToDictionary(contender => contender.Name, _ => new List<double>());
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Contender contender in contenders)
            {
                times[contender.Name].Add(Time(contender, steps[contender.Name]));
            }
        }

        return times.ToDictionary(pair => pair.Key, pair => pair.Value.Order().ElementAt(Rounds / 2));
    }

    private static int StepsPerTurn(Contender contender)
    {
        int steps = FewestSteps;
        while (steps < 1 << 20 && Time(contender, steps) * steps < Turn.TotalNanoseconds)
        {
            steps *= 2;
        }

        return steps;
    }

    /// <summary>
    /// What a step takes in the midst of others like it, as in training: the steps before it, which don't count, have filled the cache with what it
    /// needs, and have had all compiled that comes only now and then, such as the end of a batch.
    /// </summary>
    private static double Time(Contender contender, int steps)
    {
        contender.Run(steps);
        long start = Stopwatch.GetTimestamp();
        contender.Run(steps);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / steps;
    }
}

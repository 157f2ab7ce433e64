using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>Medians of nanoseconds per step, by contender and number of parameters.</summary>
internal sealed class StepResults
{
    private readonly Dictionary<(string Contender, int Count), double> _medians = [];
    private readonly List<string> _contenders = [];

    /// <summary>The contenders in order of their first measurement.</summary>
    public IReadOnlyList<string> Contenders => _contenders;

    /// <summary>Takes a round of measurements in.</summary>
    public void Add(int count, IReadOnlyDictionary<string, double> medians)
    {
        foreach ((string contender, double nanoseconds) in medians)
        {
            _medians.Add((contender, count), nanoseconds);
            if (!_contenders.Contains(contender))
            {
                _contenders.Add(contender);
            }
        }
    }

    /// <summary>Nanoseconds per step, or null where it wasn't measured.</summary>
    public double? Median(string contender, int count) => _medians.TryGetValue((contender, count), out double median) ? median : null;

    /// <summary>How many times as long one takes as another.</summary>
    public double? Ratio(string contender, string other, int count) => Median(contender, count) / Median(other, count);
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace FirmwareSample.Report;

/// <summary>One axis of a plot.</summary>
internal sealed class Axis
{
    private const int WantedTicks = 7;

    private readonly double minimum;
    private readonly double maximum;
    private readonly double tickStep;

    /// <summary>An axis over a given range.</summary>
    /// <param name="label">What is shown, with its unit.</param>
    /// <param name="minimum">The value at the left or lower end.</param>
    /// <param name="maximum">The value at the other end, greater than <paramref name="minimum"/>.</param>
    public Axis(string label, double minimum, double maximum)
        : this(label, minimum, maximum, TickStep(maximum - minimum))
    {
    }

    private Axis(string label, double minimum, double maximum, double tickStep)
    {
        Label = label;
        this.minimum = minimum;
        this.maximum = maximum;
        this.tickStep = tickStep;
    }

    /// <summary>What is shown, with its unit.</summary>
    public string Label { get; }

    /// <summary>An axis that holds all finite <paramref name="values"/> and ends on ticks.</summary>
    public static Axis Around(string label, IEnumerable<double> values)
    {
        double[] finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToArray();
        double low = finite.Min();
        double high = finite.Max();
        if (low == high)
        {
            low -= 1;
            high += 1;
        }

        double step = TickStep(high - low);
        return new Axis(label, Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>How far along the axis a value is: 0 at the minimum, 1 at the maximum.</summary>
    public double Fraction(double value) => (value - minimum) / (maximum - minimum);

    /// <summary>The values to mark: multiples of 1, 2 or 5 times a power of ten.</summary>
    public IEnumerable<double> Ticks()
    {
        // Counting avoids the drift of repeated addition; the slack keeps an end that is off by a rounding.
        for (double index = Math.Ceiling((minimum / tickStep) - 1e-6); index * tickStep <= maximum + (1e-6 * tickStep); index++)
        {
            yield return index * tickStep;
        }
    }

    /// <summary>A number of at most six decimals, with a typographic minus.</summary>
    public static string NumberText(double value)
    {
        // Adding zero turns a negative zero into a positive one.
        double rounded = Math.Round(value, 6) + 0.0;
        return rounded.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '\u2212');
    }

    private static double TickStep(double range)
    {
        double raw = range / WantedTicks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double[] factors = [1, 2, 5, 10];
        return power * factors.First(factor => factor * power >= raw * 0.999);
    }
}

using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads options, each with its range. One that is out of range is an error, and counts as not given.</summary>
/// <param name="owner">What bears the attribute, as messages name it.</param>
/// <param name="arguments">The attribute's arguments.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class OptionReader(string owner, AttributeArguments arguments, List<Diagnostic> errors)
{
    /// <summary>An option up to 2^64 takes part in a product with a gradient below 2^62 that doesn't overflow.</summary>
    private const double Largest = 18446744073709551616.0;

    /// <summary>A number from 0 to 2^64.</summary>
    public double Positive(string name, double fallback) => Number(name, fallback, value => value is >= 0 and <= Largest, "from 0 to 2^64");

    public double Number(string name, double fallback, Func<double, bool> isInRange, string range)
    {
        if (!arguments.Has(name))
        {
            return fallback;
        }

        double value = arguments.Double(name, fallback);
        if (isInRange(value))
        {
            return value;
        }

        ReportRange(name, Text(value), range);
        return fallback;
    }

    public int Count(string name, int fallback, int least)
    {
        int value = arguments.Integer(name, fallback);
        if (value >= least || !arguments.Has(name))
        {
            return value;
        }

        ReportRange(name, WholeNumber.Text(value), $"of {WholeNumber.Text(least)} or more");
        return fallback;
    }

    /// <summary>A member of an enum whose values are counted from 0.</summary>
    public T Member<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (!arguments.Has(name))
        {
            return fallback;
        }

        int value = arguments.Integer(name, 0);
        string[] members = Enum.GetNames(typeof(T));
        if (value >= 0 && value < members.Length)
        {
            return (T)Enum.ToObject(typeof(T), value);
        }

        ReportRange(name, WholeNumber.Text(value), "that the enum has: " + string.Join(", ", members));
        return fallback;
    }

    public bool Boolean(string name, bool fallback) => arguments.Boolean(name, fallback);

    public void ReportRange(string name, string value, string range) => Report(Descriptors.OutOfRange, name, name, value, owner, range);

    public void Report(DiagnosticDescriptor descriptor, string argument, params object[] message) =>
        errors.Add(Diagnostic.Create(descriptor, arguments.Location(argument), message));

    private static string Text(double value) => double.IsNaN(value) ? "NaN"
        : double.IsInfinity(value) ? (value > 0 ? "infinity" : "-infinity")
        : FloatLiteral.Plain(value);
}

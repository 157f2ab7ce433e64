using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;

namespace RmsProp.Embedded.Generator.Parsing.Networks;

/// <summary>Reads the numbers of a shape, each with its range.</summary>
/// <param name="owner">What bears the attribute, as messages name it.</param>
/// <param name="arguments">The attribute's arguments.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class ShapeReader(string owner, AttributeArguments arguments, List<Diagnostic> errors)
{
    /// <summary>The largest number in a shape: products of two fit a <c>long</c>, and no array is longer.</summary>
    private const int Most = 1 << 24;

    /// <summary>Whether a number was out of range, or isn't known because the compiler has an error.</summary>
    public bool HasFailed { get; private set; }

    public int Named(string name, int fallback, int least, int most = Most) =>
        Check(name, arguments.Integer(name, fallback), least, most, arguments.Location(name));

    public int Positional(int position, string name) => arguments.Positional(position) is { } value
        ? Check(name, value, 1, Most, arguments.PositionalLocation(position, name))
        : Fail();

    /// <summary>Reports that two shapes don't fit each other.</summary>
    public void ReportMismatch(string argument, string shapes, string fix)
    {
        HasFailed = true;
        errors.Add(Diagnostic.Create(NetworkDescriptors.ShapesDiffer, arguments.Location(argument), shapes, fix));
    }

    private int Check(string name, int value, int least, int most, Location location)
    {
        if (value < least || value > most)
        {
            HasFailed = true;
            string range = $"from {WholeNumber.Text(least)} to {WholeNumber.Text(most)}";
            errors.Add(Diagnostic.Create(NetworkDescriptors.ShapeOutOfRange, location, owner, name, WholeNumber.Text(value), range));
        }

        return value;
    }

    private int Fail()
    {
        HasFailed = true;
        return 0;
    }
}

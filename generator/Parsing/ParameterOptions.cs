using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads what <c>[Parameter]</c> says of a field.</summary>
/// <param name="name">The field's name.</param>
/// <param name="arguments">The attribute's arguments, or null without one.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class ParameterOptions(string name, AttributeArguments? arguments, List<Diagnostic> errors)
{
    private static readonly string[] GroupNames =
    [
        MetadataNames.LearningRate, MetadataNames.Alpha, MetadataNames.Epsilon, MetadataNames.WeightDecay, MetadataNames.Momentum,
        MetadataNames.MaxStep,
    ];

    /// <summary>The group of the field: a new one where the attribute overrides a number.</summary>
    public ParameterGroup Group(ParameterGroup inherited) => arguments is not null && GroupNames.Any(arguments.Has)
        ? new ParameterGroup(HyperParameterParser.Parse(name, arguments, inherited.Numbers, errors), name, arguments)
        : inherited;

    /// <summary>The length of an array; null, and an error, where it is missing, below 1 or above <paramref name="most"/>.</summary>
    public int? Length(Location field, int most)
    {
        int length = arguments?.Integer(MetadataNames.Length, 0) ?? 0;
        if (length >= 1 && length <= most)
        {
            return length;
        }

        Location location = arguments?.Has(MetadataNames.Length) == true ? arguments.Location(MetadataNames.Length) : field;
        errors.Add(Diagnostic.Create(Descriptors.ArrayLength, location, name));
        return null;
    }

    /// <summary>Whether the field, whose length follows from its shape, is given that length or none; if not, says so.</summary>
    public bool HasLength(int length, string shape)
    {
        if (arguments?.Has(MetadataNames.Length) != true || arguments.Integer(MetadataNames.Length, 0) == length)
        {
            return true;
        }

        string given = WholeNumber.Text(arguments.Integer(MetadataNames.Length, 0));
        errors.Add(Diagnostic.Create(
            NetworkDescriptors.ShapesDiffer,
            arguments.Location(MetadataNames.Length),
            $"'{name}' has {WholeNumber.Text(length)} values, {shape}, but Length = {given}",
            "Remove Length"));
        return false;
    }

    public void RefuseLength()
    {
        if (arguments?.Has(MetadataNames.Length) == true)
        {
            errors.Add(Diagnostic.Create(Descriptors.LengthWithoutArray, arguments.Location(MetadataNames.Length), name));
        }
    }

    /// <summary>The values that the field may take, as they are in its type.</summary>
    public ParameterRange Range(ScalarType type)
    {
        if (arguments is null)
        {
            return ParameterRange.Unbounded;
        }

        var reader = new OptionReader(name, arguments, errors);
        double min = reader.Number(MetadataNames.Min, double.NegativeInfinity, value => !double.IsNaN(value) && value < type.MaxValue(), "below infinity");
        double max = reader.Number(MetadataNames.Max, double.PositiveInfinity, value => !double.IsNaN(value) && value > -type.MaxValue(), "above -infinity");
        if (min > max)
        {
            reader.Report(Descriptors.OptionsConflict, MetadataNames.Min, $"Min is above Max, so that '{name}' could have no value. Exchange the two.");
        }

        return new ParameterRange(min, max);
    }

    public void RefuseRange()
    {
        foreach (string limit in new[] { MetadataNames.Min, MetadataNames.Max }.Where(limit => arguments?.Has(limit) == true))
        {
            string message = $"{limit} is for a field that holds numbers, not for the struct '{name}'. Write it on the fields within.";
            errors.Add(Diagnostic.Create(Descriptors.OptionsConflict, arguments!.Location(limit), message));
        }
    }
}

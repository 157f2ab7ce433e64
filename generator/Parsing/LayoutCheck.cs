using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Refuses structs whose fields are not the values that they hold, each for itself.</summary>
internal static class LayoutCheck
{
    private const string FieldOffset = "System.Runtime.InteropServices.FieldOffsetAttribute";

    /// <summary>An inline array holds more than its field.</summary>
    public static void Run(INamedTypeSymbol owner, Location location, List<Diagnostic> errors)
    {
        if (FieldTypes.Attribute(owner, MetadataNames.InlineArrayAttribute) is not null)
        {
            Report(location, owner.Name, "is an inline array, most of which is in no field", "Make it the type of a field in another struct", errors);
        }
    }

    /// <summary>In an explicit layout, a field may lie on another, so that a step would update the same memory twice.</summary>
    /// <param name="fields">The fields of one struct, as declared and as parsed.</param>
    /// <param name="errors">Where errors go.</param>
    public static void Run(IEnumerable<(IFieldSymbol Symbol, ParameterField Field)> fields, List<Diagnostic> errors)
    {
        int end = 0;
        IFieldSymbol? last = null;
        foreach ((IFieldSymbol symbol, ParameterField field, int offset) in fields
            .Select(field => (field.Symbol, field.Field, Offset: Offset(field.Symbol)))
            .Where(field => field.Offset >= 0)
            .OrderBy(field => field.Offset))
        {
            if (last is not null && offset < end)
            {
                Report(symbol.Locations[0], symbol.Name, $"lies on '{last.Name}', so a step would change both", "Give each an offset of its own", errors);
            }

            int fieldEnd = offset + CompiledLayout.Of([field], MemoryModel.Net).Size;
            (end, last) = fieldEnd > end ? (fieldEnd, symbol) : (end, last);
        }
    }

    private static int Offset(IFieldSymbol field) =>
        FieldTypes.Attribute(field, FieldOffset) is { ConstructorArguments.Length: 1 } attribute && attribute.ConstructorArguments[0].Value is int offset
            ? offset
            : -1;

    private static void Report(Location location, string name, string problem, string fix, List<Diagnostic> errors) =>
        errors.Add(Diagnostic.Create(Descriptors.Layout, location, name, problem, fix));
}

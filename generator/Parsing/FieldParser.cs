using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing.Networks;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the fields of an annotated struct and of the structs nested in it.</summary>
/// <param name="owner">The annotated struct.</param>
/// <param name="compilation">Decides what the generated code may reach.</param>
/// <param name="network">Reads fields as layers, where the struct is a network.</param>
/// <param name="errors">Where errors go.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class FieldParser(
    INamedTypeSymbol owner, Compilation compilation, NetworkParser? network, List<Diagnostic> errors, CancellationToken cancellation)
{
    /// <summary>More scalar fields than this make no sensible method; an array does.</summary>
    private const int MostFields = 4096;

    /// <summary>So many values in arrays, with all their state, still have an address in a checkpoint.</summary>
    private const int MostValues = 1 << 24;

    private readonly HashSet<(ParameterGroup Group, ScalarType Type)> groups = [];
    private readonly FieldAccess access = new(owner, compilation, errors);
    private int fieldCount;
    private int valueCount;
    private bool isComplete = true;

    /// <summary>The parameter groups that are trained, with each type of their parameters.</summary>
    public IEnumerable<(ParameterGroup Group, ScalarType Type)> Groups => groups;

    /// <summary>Reads all fields; a struct without one to train is an error.</summary>
    public EquatableArray<ParameterField> Parse(TypeDeclarationSyntax declaration, ParameterGroup group)
    {
        int before = errors.Count;
        Location location = declaration.Identifier.GetLocation();
        EquatableArray<ParameterField> fields = Parse(owner, group, outermost: null);
        if (isComplete && network is not { HasFailed: true } && errors.Count == before && !fields.Any(field => field.IsTrained))
        {
            errors.Add(Diagnostic.Create(Descriptors.NoTrainableField, location, owner.Name));
        }

        if (fieldCount > MostFields)
        {
            errors.Add(Diagnostic.Create(Descriptors.TooManyFields, location, owner.Name, MostFields));
        }

        return fields;
    }

    /// <param name="type">The struct whose fields are read.</param>
    /// <param name="group">The numbers that hold for it, or null where an enclosing field is frozen.</param>
    /// <param name="outermost">The field that leads here: it is in source, which what it contains may not be.</param>
    private EquatableArray<ParameterField> Parse(INamedTypeSymbol type, ParameterGroup? group, IFieldSymbol? outermost)
    {
        var fields = new List<(IFieldSymbol Symbol, ParameterField Field)>();
        access.RefuseEvents(type, outermost);
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            cancellation.ThrowIfCancellationRequested();
            if (fieldCount > MostFields)
            {
                break;
            }

            if (field.Type.TypeKind == TypeKind.Error || field.Name.Length == 0 || type.GetMembers(field.Name).Length > 1)
            {
                // Half-typed: the compiler refuses it anyway.
                isComplete = false;
            }
            else if (access.IsReachable(field, outermost ?? field) && Parse(field, group, outermost ?? field) is { } parsed)
            {
                fields.Add((field, parsed));
            }
        }

        LayoutCheck.Run(fields, errors);
        return new EquatableArray<ParameterField>(fields.Select(field => field.Field));
    }

    private ParameterField? Parse(IFieldSymbol field, ParameterGroup? group, IFieldSymbol outermost)
    {
        bool isFrozen = group is null || FieldTypes.Attribute(field, MetadataNames.FrozenAttribute) is not null;
        AttributeData? attribute = FieldTypes.Attribute(field, MetadataNames.ParameterAttribute);
        var options = new ParameterOptions(field.Name, attribute is null ? null : new AttributeArguments(attribute, cancellation), errors);
        ParameterGroup? own = isFrozen ? null : options.Group(group!);
        ParameterField? parsed = Parse(field, options, own, outermost);
        if (parsed is ParameterField.Leaf { IsTrained: true } leaf)
        {
            groups.Add((own!, leaf.Type));
        }

        return parsed;
    }

    private ParameterField? Parse(IFieldSymbol field, ParameterOptions options, ParameterGroup? group, IFieldSymbol outermost)
    {
        string name = HierarchyParser.Identifier(field.Name);
        Location location = FieldAccess.Location(field, outermost);
        if (network is not null)
        {
            fieldCount++;
            ParameterField? layer = network.ParseLayer(field, name, options, group, location);
            return layer is ParameterField.Leaf { Length: { } values } && !HasRoom(values, location) ? null : layer;
        }

        if (field.GetAttributes().Any(LayerParser.IsLayer))
        {
            errors.Add(Diagnostic.Create(NetworkDescriptors.LayerOutsideNetwork, location, field.Name, field.ContainingType.Name));
            return null;
        }

        if (FieldTypes.IsArray(field.Type, out ScalarType elementType))
        {
            int? length = options.Length(location, MostValues - valueCount);
            valueCount += length ?? 0;
            fieldCount++;
            return length is null ? null : new ParameterField.Leaf(
                name, elementType, length, group?.Numbers, options.Range(elementType), IsVolatile: field.IsVolatile);
        }

        if (field.Type is not IArrayTypeSymbol)
        {
            options.RefuseLength();
        }

        if (FieldTypes.Scalar(field.Type) is { } scalar && !field.IsFixedSizeBuffer)
        {
            fieldCount++;
            return new ParameterField.Leaf(name, scalar, null, group?.Numbers, options.Range(scalar), IsVolatile: field.IsVolatile);
        }

        if (FieldTypes.IsInlineArray(field.Type, out ScalarType inlineType, out int inlineLength))
        {
            return ParseInlineArray(field, name, inlineType, inlineLength, options, group, outermost);
        }

        if (FieldTypes.IsNestedStruct(field.Type, out INamedTypeSymbol nested))
        {
            options.RefuseRange();
            return ParseNested(field, name, nested, group, outermost);
        }

        errors.Add(Diagnostic.Create(Descriptors.UnsupportedFieldType, location, field.Name, FieldTypes.Display(field.Type)));
        return null;
    }

    /// <summary>Whether a network's values, with these, still have an address in a checkpoint; if not, says so.</summary>
    private bool HasRoom(int values, Location location)
    {
        valueCount += values;
        if (valueCount <= MostValues)
        {
            return true;
        }

        errors.Add(Diagnostic.Create(
            NetworkDescriptors.OverLimit,
            location,
            owner.Name,
            $"has {valueCount} weights and biases up to here, more than the {MostValues} that a checkpoint addresses",
            "Use fewer units or layers"));
        valueCount = 0;
        return false;
    }

    private ParameterField? ParseInlineArray(
        IFieldSymbol field, string name, ScalarType type, int length, ParameterOptions options, ParameterGroup? group, IFieldSymbol outermost)
    {
        if (compilation is not CSharpCompilation { LanguageVersion: >= (LanguageVersion)1200 })
        {
            errors.Add(Diagnostic.Create(Descriptors.InlineArrayLanguage, FieldAccess.Location(field, outermost), field.Name));
            return null;
        }

        fieldCount++;
        var structType = (INamedTypeSymbol)field.Type;
        access.CheckType(field, structType, outermost);
        string typeName = structType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return new ParameterField.Leaf(
            name, type, length, group?.Numbers, options.Range(type), typeName, AccessibilityFacts.IsPublic(structType));
    }

    private ParameterField? ParseNested(IFieldSymbol field, string name, INamedTypeSymbol type, ParameterGroup? group, IFieldSymbol outermost)
    {
        if (FieldTypes.IsEndless(type))
        {
            isComplete = false;
            return null;
        }

        int before = errors.Count;
        EquatableArray<ParameterField> fields = Parse(type, group, outermost);
        if (fields.Count == 0)
        {
            if (errors.Count == before && isComplete)
            {
                errors.Add(Diagnostic.Create(
                    Descriptors.UnsupportedFieldType, FieldAccess.Location(field, outermost), field.Name, FieldTypes.Display(type)));
            }

            return null;
        }

        access.CheckType(field, type, outermost);
        bool isPublic = AccessibilityFacts.IsPublic(type);
        return new ParameterField.Nested(name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), isPublic, fields, LayoutParser.IsSequential(type));
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Reads the fields of an annotated struct and of the structs nested in it.</summary>
/// <param name="owner">The annotated struct.</param>
/// <param name="numbers">The numbers of its update.</param>
/// <param name="compilation">Decides what the generated code may reach.</param>
/// <param name="errors">Where errors go.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class FieldParser(
    INamedTypeSymbol owner, HyperParameters numbers, Compilation compilation, List<Diagnostic> errors, CancellationToken cancellation)
{
    /// <summary>More scalar fields than this make no sensible method; an array does.</summary>
    private const int MostFields = 4096;

    private const int MostNestedTypes = 256;

    private int fieldCount;

    /// <summary>Reads all fields; a struct without one to train is an error at <paramref name="identifier"/>.</summary>
    public EquatableArray<ParameterField> Parse(SyntaxToken identifier)
    {
        int before = errors.Count;
        bool isComplete = true;
        EquatableArray<ParameterField> fields = Parse(owner, isFrozen: false, enclosing: null, ref isComplete);
        if (isComplete && errors.Count == before && !fields.Any(field => field.IsTrained))
        {
            errors.Add(Diagnostic.Create(Descriptors.NoTrainableField, identifier.GetLocation(), owner.Name));
        }

        if (fieldCount > MostFields)
        {
            errors.Add(Diagnostic.Create(Descriptors.TooManyFields, identifier.GetLocation(), owner.Name, MostFields));
        }

        return fields;
    }

    /// <param name="type">The struct whose fields are read.</param>
    /// <param name="isFrozen">Whether an enclosing field is frozen.</param>
    /// <param name="enclosing">The outermost field that leads here: it is in source, which what it contains may not be.</param>
    /// <param name="isComplete">False when a field was left out because the compiler refuses it anyway.</param>
    private EquatableArray<ParameterField> Parse(INamedTypeSymbol type, bool isFrozen, IFieldSymbol? enclosing, ref bool isComplete)
    {
        var fields = new List<ParameterField>();
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            cancellation.ThrowIfCancellationRequested();
            if (fieldCount > MostFields)
            {
                break;
            }

            if (field.Type.TypeKind == TypeKind.Error)
            {
                isComplete = false;
            }
            else if (IsReachable(field, enclosing) && Parse(field, isFrozen, enclosing ?? field, ref isComplete) is { } parsed)
            {
                fields.Add(parsed);
            }
        }

        return new EquatableArray<ParameterField>(fields);
    }

    private ParameterField? Parse(IFieldSymbol field, bool isFrozen, IFieldSymbol outermost, ref bool isComplete)
    {
        isFrozen |= Attribute(field, MetadataNames.FrozenAttribute) is not null;
        AttributeData? attribute = Attribute(field, MetadataNames.ParameterAttribute);
        AttributeArguments? arguments = attribute is null ? null : new AttributeArguments(attribute, cancellation);
        string name = HierarchyParser.Identifier(field.Name);
        HyperParameters? training = isFrozen ? null : numbers;

        if (field.Type is IArrayTypeSymbol { IsSZArray: true } array && Scalar(array.ElementType) is { } elementType)
        {
            int length = arguments?.Integer(MetadataNames.Length, 0) ?? 0;
            if (length >= 1)
            {
                fieldCount++;
                return new ParameterField.Leaf(name, elementType, length, training);
            }

            Location location = arguments?.Has(MetadataNames.Length) == true ? arguments.Location(MetadataNames.Length) : Location(field, outermost);
            errors.Add(Diagnostic.Create(Descriptors.ArrayLength, location, field.Name));
            return null;
        }

        if (arguments?.Has(MetadataNames.Length) == true)
        {
            errors.Add(Diagnostic.Create(Descriptors.LengthWithoutArray, arguments.Location(MetadataNames.Length), field.Name));
        }

        if (Scalar(field.Type) is { } scalar && !field.IsFixedSizeBuffer)
        {
            fieldCount++;
            return new ParameterField.Leaf(name, scalar, null, training);
        }

        if (IsNestedStruct(field.Type, out INamedTypeSymbol nested))
        {
            return ParseNested(field, name, nested, isFrozen, outermost, ref isComplete);
        }

        errors.Add(Diagnostic.Create(Descriptors.UnsupportedFieldType, Location(field, outermost), field.Name, Display(field.Type)));
        return null;
    }

    private ParameterField? ParseNested(
        IFieldSymbol field, string name, INamedTypeSymbol type, bool isFrozen, IFieldSymbol outermost, ref bool isComplete)
    {
        if (IsEndless(type))
        {
            isComplete = false;
            return null;
        }

        int before = errors.Count;
        EquatableArray<ParameterField> fields = Parse(type, isFrozen, outermost, ref isComplete);
        if (fields.Count == 0)
        {
            if (errors.Count == before && isComplete)
            {
                errors.Add(Diagnostic.Create(Descriptors.UnsupportedFieldType, Location(field, outermost), field.Name, Display(type)));
            }

            return null;
        }

        // Only the struct's own fields bear the type in the generated gradient.
        bool isPublic = AccessibilityFacts.IsPublic(type);
        if (SymbolEqualityComparer.Default.Equals(field, outermost)
            && !AccessibilityFacts.IsVisibleInAssembly(type)
            && !AccessibilityFacts.IsHiddenTogether(type, owner))
        {
            errors.Add(Diagnostic.Create(Descriptors.FieldTypeLessAccessible, Location(field, outermost), field.Name, Display(type), owner.Name));
        }

        return new ParameterField.Nested(name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), isPublic, fields);
    }

    /// <summary>Whether generated code can read and write the field; if not, says why.</summary>
    private bool IsReachable(IFieldSymbol field, IFieldSymbol? enclosing)
    {
        IFieldSymbol outermost = enclosing ?? field;
        if (field.AssociatedSymbol is IPropertySymbol property)
        {
            Location location = property.Locations.FirstOrDefault(candidate => candidate.IsInSource) ?? Location(field, outermost);
            errors.Add(Diagnostic.Create(Descriptors.PropertyBacked, location, property.Name));
            return false;
        }

        if (!compilation.IsSymbolAccessibleWithin(field, owner))
        {
            errors.Add(Diagnostic.Create(
                Descriptors.InaccessibleField, Location(field, outermost), field.Name, Display(field.ContainingType), owner.Name));
            return false;
        }

        if (field.IsReadOnly)
        {
            errors.Add(Diagnostic.Create(Descriptors.ReadOnlyField, Location(field, outermost), field.Name));
            return false;
        }

        return true;
    }

    private static ScalarType? Scalar(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => ScalarType.Float,
        SpecialType.System_Double => ScalarType.Double,
        _ => null,
    };

    private static bool IsNestedStruct(ITypeSymbol type, out INamedTypeSymbol nested)
    {
        nested = (type as INamedTypeSymbol)!;
        return type is INamedTypeSymbol
        {
            TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false, IsRefLikeType: false, IsFileLocal: false,
            OriginalDefinition.SpecialType: SpecialType.None,
        };
    }

    /// <summary>Whether a struct contains itself, which the compiler refuses, or nests without end.</summary>
    private static bool IsEndless(INamedTypeSymbol type) => Contains(type, type, new HashSet<ISymbol>(SymbolEqualityComparer.Default));

    private static bool Contains(INamedTypeSymbol type, INamedTypeSymbol sought, HashSet<ISymbol> visited) => visited.Count > MostNestedTypes
        || type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic
            && IsNestedStruct(field.Type, out INamedTypeSymbol inner)
            && visited.Add(inner)
            && (SymbolEqualityComparer.Default.Equals(inner.OriginalDefinition, sought.OriginalDefinition) || Contains(inner, sought, visited)));

    private static AttributeData? Attribute(IFieldSymbol field, string name) =>
        field.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);

    private static Location Location(IFieldSymbol field, IFieldSymbol outermost) =>
        field.Locations.Concat(outermost.Locations).FirstOrDefault(location => location.IsInSource) ?? Microsoft.CodeAnalysis.Location.None;

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}

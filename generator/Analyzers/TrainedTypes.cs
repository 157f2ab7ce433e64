using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Analyzers;

/// <summary>Recognises annotated structs, and what is generated for them, in the user's code.</summary>
internal static class TrainedTypes
{
    /// <summary>Whether the type is an annotated struct.</summary>
    public static bool IsAnnotated(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct } && Has(type, MetadataNames.RmsPropAttribute);

    /// <summary>Whether the type is an annotated struct, its gradient, its state, or another struct declared in it.</summary>
    public static bool IsTrainedStruct(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Struct } && (IsAnnotated(type) || IsTrainedStruct(type.ContainingType));

    /// <summary>Whether the type is a generated trainer.</summary>
    public static bool IsTrainer(ITypeSymbol? type) => type is { TypeKind: TypeKind.Class, Name: "Trainer" } && IsAnnotated(type.ContainingType);

    /// <summary>Whether the type is a generated gradient.</summary>
    public static bool IsGradient(ITypeSymbol? type) => type is { TypeKind: TypeKind.Struct, Name: "Gradient" } && IsAnnotated(type.ContainingType);

    /// <summary>Whether the method is one that is generated from a loss to add its gradient.</summary>
    public static bool AddsGradient(IMethodSymbol method) => IsAnnotated(method.ContainingType)
        && method.ContainingType.GetMembers().Any(loss => method.Name == LossMembers.AddGradient(loss.Name) && Has(loss, MetadataNames.LossAttribute));

    public static bool IsHotPath(ISymbol method) => Has(method, MetadataNames.HotPathAttribute);

    private static bool Has(ISymbol symbol, string attribute) => FieldTypes.Attribute(symbol, attribute) is not null;
}

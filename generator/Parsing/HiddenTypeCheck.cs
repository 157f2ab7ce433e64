using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Networks;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>
/// Refuses names within the struct that mean another type as long as there is no generated one: the generated type will hide it, and change what the
/// user's code does.
/// </summary>
internal static class HiddenTypeCheck
{
    /// <summary>The types that are generated within every struct.</summary>
    public static readonly HashSet<string> Types = ["Gradient", "OptimizerState", "StepConstants", "StepParts", "Trainer", "VectorCode"];

    public static void Run(INamedTypeSymbol owner, Compilation compilation, List<Diagnostic> errors, CancellationToken cancellation)
    {
        bool isNetwork = FieldTypes.Attribute(owner, MetadataNames.NetworkAttribute) is not null;
        HashSet<string> types = isNetwork ? [.. Types, .. NetworkMembers.Types] : Types;
        foreach (SyntaxNode part in owner.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)))
        {
            IEnumerable<SimpleNameSyntax> hidden = part.DescendantNodes()
                .OfType<SimpleNameSyntax>()
                .Where(name => types.Contains(name.Identifier.ValueText) && IsUnqualified(name))
                .Where(name => IsTypeOfField(name) || MeansAnother(name, compilation));
            foreach (SimpleNameSyntax name in hidden)
            {
                errors.Add(Diagnostic.Create(Descriptors.TypeHidden, name.GetLocation(), name.Identifier.ValueText, owner.Name));
            }
        }
    }

    private static bool IsUnqualified(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        AliasQualifiedNameSyntax => false,
        _ => true,
    };

    /// <summary>A field can't be of a type that is yet to be generated from the fields.</summary>
    private static bool IsTypeOfField(SimpleNameSyntax name) =>
        name.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Parent: FieldDeclarationSyntax field } declaration
        && declaration.Type.Span.Contains(name.Span)
        && !field.Modifiers.Any(modifier => modifier.Text is "static" or "const");

    private static bool MeansAnother(SimpleNameSyntax name, Compilation compilation) =>
        compilation.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name).Symbol is INamespaceOrTypeSymbol;
}

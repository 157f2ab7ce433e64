using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Parsing.Losses;
using RmsProp.Embedded.Generator.Parsing.Networks;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Turns an annotated struct into a model, or into all the errors that it has.</summary>
internal static class StructParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is TypeDeclarationSyntax;

    public static ParseResult? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        AttributeData attribute = context.Attributes[0];
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Struct } symbol
            || context.TargetNode is not TypeDeclarationSyntax declaration
            || HasNoName(symbol)
            || !IsFirst(attribute, symbol, declaration))
        {
            return null;
        }

        var errors = new List<Diagnostic>();
        CheckDeclaration(symbol, declaration, errors, cancellation);
        var arguments = new AttributeArguments(attribute, cancellation);
        HyperParameters numbers = HyperParameterParser.Parse(symbol.Name, arguments, HyperParameters.Default, errors);
        TrainingOptions options = TrainingOptionParser.Parse(symbol.Name, arguments, errors);

        NameCheck.Run(symbol, declaration.Identifier, options, errors);
        HiddenTypeCheck.Run(symbol, context.SemanticModel.Compilation, errors, cancellation);

        NetworkParser? network = NetworkParser.Find(symbol, errors, cancellation);
        var fields = new FieldParser(symbol, context.SemanticModel.Compilation, network, errors, cancellation);
        EquatableArray<ParameterField> parsed = fields.Parse(declaration, new ParameterGroup(numbers, symbol.Name, arguments));
        bool usesMomentum = ParameterField.Flatten(parsed).Any(field => field.Leaf.Training is { Momentum: > 0 });
        var reader = new OptionReader(symbol.Name, arguments, errors);
        TrainingOptionParser.CheckConflicts(options, usesMomentum, numbers.LearningRate, reader, arguments);
        foreach (ScalarType type in fields.Groups.Select(group => group.Type).Distinct())
        {
            TrainingOptionParser.CheckRounding(options, type, reader);
        }

        foreach ((ParameterGroup group, ScalarType type) in fields.Groups)
        {
            HyperParameterParser.CheckRounding(group, numbers.LearningRate, options, type, errors);
        }

        Network? shape = network?.Finish(options);
        bool isComplete = errors.Count == 0 && network is null == shape is null && parsed.Any(field => field.IsTrained);
        var deviceWarnings = new List<Diagnostic>();
        var lossParser = new LossParser(symbol, parsed, options.Unroll, context.SemanticModel.Compilation, errors, deviceWarnings, cancellation);
        EquatableArray<LossMethod> losses = isComplete ? lossParser.Parse() : new EquatableArray<LossMethod>([]);
        Location? approval = arguments.Boolean(MetadataNames.Approved, fallback: false) ? arguments.Location(MetadataNames.Approved) : null;
        ParameterStruct? model = isComplete
            ? new(
                HierarchyParser.Parse(symbol),
                parsed,
                LayoutParser.IsSequential(symbol),
                numbers.LearningRate,
                options,
                Constructor(symbol) is not null,
                IsApproved: approval is not null,
                HasLoss: LossParser.Find(symbol).Any(),
                losses,
                shape)
            : null;
        return new ParseResult(
            declaration.Identifier.GetLocation(),
            model,
            new EquatableArray<Diagnostic>(errors),
            new EquatableArray<Diagnostic>(deviceWarnings),
            approval,
            new EquatableArray<SyntaxTree>(symbol.DeclaringSyntaxReferences.Select(part => part.SyntaxTree)
                .Concat(lossParser.Sources)
                .Concat(errors.Concat(deviceWarnings).Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>())
                .Distinct()));
    }

    /// <summary>Whether a name is yet to be typed, which the compiler demands.</summary>
    private static bool HasNoName(INamedTypeSymbol symbol)
    {
        for (ISymbol current = symbol; current is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; current = current.ContainingSymbol)
        {
            if (current.Name.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of several parts with the attribute, or several attributes on one, which the compiler refuses, only the first counts.</summary>
    private static bool IsFirst(AttributeData attribute, INamedTypeSymbol symbol, TypeDeclarationSyntax declaration)
    {
        AttributeData first = symbol.GetAttributes().First(candidate => SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, attribute.AttributeClass));
        return first.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == declaration.SyntaxTree
            && declaration.Span.Contains(reference.Span);
    }

    private static void CheckDeclaration(
        INamedTypeSymbol symbol, TypeDeclarationSyntax declaration, List<Diagnostic> errors, CancellationToken cancellation)
    {
        Location location = declaration.Identifier.GetLocation();
        if (((CSharpParseOptions)declaration.SyntaxTree.Options).LanguageVersion < LanguageVersion.CSharp7_3)
        {
            errors.Add(Diagnostic.Create(Descriptors.LanguageVersion, location, symbol.Name));
        }

        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            errors.Add(Diagnostic.Create(Descriptors.NotPartial, location, symbol.Name));
        }

        if (symbol.IsRefLikeType || symbol.IsReadOnly)
        {
            errors.Add(Diagnostic.Create(Descriptors.RefOrReadOnlyStruct, location, symbol.Name, symbol.IsRefLikeType ? "ref" : "readonly"));
        }

        if (AccessibilityFacts.Enclosing(symbol).Any(type => type.IsGenericType))
        {
            errors.Add(Diagnostic.Create(Descriptors.Generic, location, symbol.Name));
        }

        if (AccessibilityFacts.Enclosing(symbol).Any(type => type.IsFileLocal))
        {
            errors.Add(Diagnostic.Create(Descriptors.FileLocal, location, symbol.Name));
        }

        LayoutCheck.Run(symbol, location, errors);
        CheckConstructor(symbol, location, errors);
        foreach (INamedTypeSymbol container in AccessibilityFacts.Enclosing(symbol).Skip(1))
        {
            ImmutableArray<SyntaxReference> parts = container.DeclaringSyntaxReferences;
            var syntax = parts.Select(part => part.GetSyntax(cancellation)).OfType<BaseTypeDeclarationSyntax>().ToArray();
            if (!syntax.Any(part => part.Modifiers.Any(SyntaxKind.PartialKeyword)))
            {
                errors.Add(Diagnostic.Create(Descriptors.ContainerNotPartial, syntax[0].Identifier.GetLocation(), container.Name, symbol.Name));
            }
        }
    }

    /// <summary>The trainer makes its parameters by the constructor without parameters, if there is one.</summary>
    private static void CheckConstructor(INamedTypeSymbol symbol, Location location, List<Diagnostic> errors)
    {
        if (Constructor(symbol) is not { } constructor)
        {
            return;
        }

        Location place = constructor.Locations.FirstOrDefault() ?? location;
        if (ObsoleteCheck.IsForbidden(constructor) && !ObsoleteCheck.IsExempt(symbol))
        {
            errors.Add(Diagnostic.Create(Descriptors.Obsolete, place, $"{symbol.Name}()"));
        }

        bool hasRequired = symbol.GetMembers().Any(member => member is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true });
        if (hasRequired && FieldTypes.Attribute(constructor, MetadataNames.SetsRequiredMembersAttribute) is null)
        {
            errors.Add(Diagnostic.Create(Descriptors.RequiredNotSet, place, symbol.Name));
        }
    }

    private static IMethodSymbol? Constructor(INamedTypeSymbol symbol) =>
        symbol.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty && !constructor.IsImplicitlyDeclared);
}

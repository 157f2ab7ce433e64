using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Analyzers;

namespace RmsProp.Embedded.CodeFixes;

/// <summary>The edits that pass a parameter by reference: of its declaration and of each call.</summary>
internal sealed class ParameterChange
{
    private readonly Dictionary<DocumentId, HashSet<SyntaxNode>> nodes = [];

    private ParameterChange(string parameter, SyntaxKind modifier)
    {
        Parameter = parameter;
        Modifier = modifier;
    }

    /// <summary>The parameter's name.</summary>
    public string Parameter { get; }

    /// <summary><c>in</c> where the method only reads the parameter, else <c>ref</c>.</summary>
    public SyntaxKind Modifier { get; }

    /// <summary>Finds what has to change; null where the parameter can't be passed by reference, or not all that uses the method would compile then.</summary>
    public static async Task<ParameterChange?> FindAsync(Solution solution, IParameterSymbol parameter, CancellationToken cancellation)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method
            || parameter.DeclaringSyntaxReferences.FirstOrDefault() is not { } declared
            || await declared.GetSyntaxAsync(cancellation).ConfigureAwait(false) is not ParameterSyntax declaration
            || solution.GetDocument(declared.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || ChangeableMethod.Body(method, declaration) is not { } body
            || model.AnalyzeDataFlow(body) is not { Succeeded: true } flow
            || flow.Captured.Contains(parameter, SymbolEqualityComparer.Default))
        {
            return null;
        }

        bool isWritten = flow.WrittenInside.Contains(parameter, SymbolEqualityComparer.Default) || ReferenceUses.IsTaken(body, parameter, model, cancellation);
        var change = new ParameterChange(parameter.Name, isWritten ? SyntaxKind.RefKeyword : SyntaxKind.InKeyword);
        if (isWritten && declaration.Default is not null)
        {
            return null;
        }

        change.Add(document.Id, declaration);
        foreach (ReferencedSymbol found in await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false))
        {
            foreach (ReferenceLocation place in found.Locations)
            {
                if (!await change.TryAddCallAsync(place, parameter, cancellation).ConfigureAwait(false))
                {
                    return null;
                }
            }
        }

        return change;
    }

    /// <summary>The solution with the edits of several changes.</summary>
    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyCollection<ParameterChange> changes, CancellationToken cancellation)
    {
        Solution changed = solution;
        foreach (DocumentId document in changes.SelectMany(change => change.nodes.Keys).Distinct())
        {
            SyntaxNode root = (await solution.GetDocument(document)!.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
            Dictionary<SyntaxNode, SyntaxKind> modifiers = [];
            foreach (ParameterChange change in changes)
            {
                foreach (SyntaxNode node in change.nodes.TryGetValue(document, out HashSet<SyntaxNode>? edited) ? edited : [])
                {
                    modifiers[node] = change.Modifier;
                }
            }

            changed = changed.WithDocumentSyntaxRoot(document, root.ReplaceNodes(modifiers.Keys, (original, node) => Edit(node, modifiers[original])));
        }

        return changed;
    }

    private async Task<bool> TryAddCallAsync(ReferenceLocation place, IParameterSymbol parameter, CancellationToken cancellation)
    {
        SyntaxNode root = (await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SyntaxNode name = root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (name.IsPartOfStructuredTrivia())
        {
            return name.FirstAncestorOrSelf<NameMemberCrefSyntax>() is not { Parameters: not null };
        }

        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member
            : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        SemanticModel model = (await place.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        if (called.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called)
        {
            return called.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } outer && model.GetOperation(outer, cancellation) is INameOfOperation;
        }

        IArgumentOperation? argument = (model.GetOperation(invocation, cancellation) as IInvocationOperation)?.Arguments
            .FirstOrDefault(candidate => candidate.Parameter?.Ordinal == parameter.Ordinal);
        if (argument is null)
        {
            return false;
        }

        bool isPlace = Places.IsPlace(argument.Value);
        if (argument.Syntax is ArgumentSyntax syntax && isPlace)
        {
            Add(place.Document.Id, syntax);
        }

        return Modifier == SyntaxKind.InKeyword
            || (isPlace && model.GetEnclosingSymbol(invocation.SpanStart, cancellation) is { } method && !Places.IsReadOnly(argument.Value, method));
    }

    private void Add(DocumentId document, SyntaxNode node)
    {
        if (!nodes.TryGetValue(document, out HashSet<SyntaxNode>? edited))
        {
            nodes.Add(document, edited = []);
        }

        edited.Add(node);
    }

    private static SyntaxNode Edit(SyntaxNode node, SyntaxKind modifier)
    {
        SyntaxToken token = SyntaxFactory.Token(modifier).WithTrailingTrivia(SyntaxFactory.Space);
        return node switch
        {
            ArgumentSyntax argument => argument
                .WithRefKindKeyword(token.WithLeadingTrivia(argument.Expression.GetLeadingTrivia()))
                .WithExpression(argument.Expression.WithoutLeadingTrivia()),
            ParameterSyntax parameter => parameter
                .WithModifiers(parameter.Modifiers.Add(token.WithLeadingTrivia(parameter.Type!.GetLeadingTrivia())))
                .WithType(parameter.Type!.WithoutLeadingTrivia()),
            _ => throw new ArgumentException("Neither argument nor parameter.", nameof(node)),
        };
    }
}

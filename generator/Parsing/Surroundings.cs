using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>
/// What names mean in a project: its references, its options and all that its files declare. What stands in the bodies of methods is no part of it.
/// </summary>
internal sealed class Surroundings
{
    private static readonly ConditionalWeakTable<Compilation, Surroundings> Known = new();

    private readonly SyntaxTree[] files;
    private readonly ImmutableArray<MetadataReference> references;
    private readonly CompilationOptions options;
    private readonly string? assembly;

    // All structs of a project ask about the same pair. Weak, so that a project's past isn't kept.
    private (WeakReference<Surroundings> Other, bool AreSame)? last;

    private Surroundings(Compilation compilation)
    {
        files = [.. compilation.SyntaxTrees];
        references = compilation.ExternalReferences;
        options = compilation.Options;
        assembly = compilation.AssemblyName;
    }

    public static Surroundings Of(Compilation compilation) => Known.GetValue(compilation, static compilation => new Surroundings(compilation));

    /// <summary>Whether names mean the same.</summary>
    public bool AreSameAs(Surroundings earlier)
    {
        if (last is not { } known || !known.Other.TryGetTarget(out Surroundings compared) || compared != earlier)
        {
            known = (new WeakReference<Surroundings>(earlier), Compare(earlier));
            last = known;
        }

        return known.AreSame;
    }

    private bool Compare(Surroundings earlier) => assembly == earlier.assembly
        && options.Equals(earlier.options)
        && (references == earlier.references || references.SequenceEqual(earlier.references))
        && files.Length == earlier.files.Length
        && files.Zip(earlier.files, DeclareTheSame).All(same => same);

    private static bool DeclareTheSame(SyntaxTree file, SyntaxTree earlier) =>
        file == earlier || (file.FilePath == earlier.FilePath
            && SyntaxFactory.AreEquivalent(file, earlier, topLevel: true)
            && EnumValues(file).SequenceEqual(EnumValues(earlier)));

    /// <summary>Which that comparison leaves out, though an attribute may use them.</summary>
    private static IEnumerable<string> EnumValues(SyntaxTree file) => file.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
        .OfType<EnumMemberDeclarationSyntax>()
        .Select(static member => member.EqualsValue?.Value.ToString() ?? "");
}

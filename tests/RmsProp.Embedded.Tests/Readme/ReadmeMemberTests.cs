using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The table of generated members is that of the quick start's struct.</summary>
public sealed partial class ReadmeMemberTests
{
    // A list of parameters that the table leaves out.
    private const string AnyParameters = "(...)";

    [Fact]
    public void TheTableNamesEveryPublicMemberAndNoOther()
    {
        Assert.Equal(Generated().Keys.Order(StringComparer.Ordinal), Shown().Select(Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheTableDeclaresMembersAsTheyAre()
    {
        Dictionary<string, string> generated = Generated();

        // Where several constants share a declaration, only the first has more than its name.
        foreach (string shown in Shown().Where(shown => shown.Contains(' ')))
        {
            string declaration = generated[Name(shown)];
            Assert.Equal(shown, shown.EndsWith(AnyParameters, StringComparison.Ordinal) ? Parameters().Replace(declaration, AnyParameters) : declaration);
        }
    }

    /// <summary>The declarations in the table's first column.</summary>
    private static string[] Shown() =>
    [
        .. ReadmePage.Table("What the generator adds").SelectMany(row => Code().Matches(row[0])).Select(code => code.Groups[1].Value),
    ];

    /// <summary>Declarations of the struct's public generated members by their names, as the table writes them.</summary>
    private static Dictionary<string, string> Generated()
    {
        TypeDeclarationSyntax type = Assert.Single(QuickStart.Run.Files)
            .SyntaxTree.GetRoot().ChildNodes().OfType<TypeDeclarationSyntax>().Single();
        return type.Members
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(member => Declaration(member).Replace(type.Identifier.Text, "P"))
            .ToDictionary(Name);
    }

    private static string Declaration(MemberDeclarationSyntax member)
    {
        string modifiers = string.Concat(member.Modifiers.Where(word => !word.IsKind(SyntaxKind.PublicKeyword)).Select(word => word.Text + " "));
        return modifiers + member switch
        {
            MethodDeclarationSyntax method => $"{method.ReturnType} {method.Identifier}{method.ParameterList}",
            TypeDeclarationSyntax nested => $"{nested.Keyword} {nested.Identifier}",
            FieldDeclarationSyntax field => $"{field.Declaration.Type} {Assert.Single(field.Declaration.Variables).Identifier}",
            _ => throw new NotSupportedException($"A {member.Kind()} is new: the README's table should say how it is shown."),
        };
    }

    private static string Name(string declaration) => Parameters().Replace(declaration, "").Split(' ')[^1];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\(.*\)$")]
    private static partial Regex Parameters();
}

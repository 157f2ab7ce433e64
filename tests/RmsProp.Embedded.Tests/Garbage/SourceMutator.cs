using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Garbage;

/// <summary>Damages sources the way that typing, pasting and merging do, token by token, and worse.</summary>
internal sealed class SourceMutator(Random random, ImmutableArray<string> sources)
{
    private const int MostMutations = 4;

    private static readonly ImmutableArray<string> Vocabulary =
    [
        "partial", "struct", "class", "record", "interface", "enum", "ref", "readonly", "static", "public", "private", "file",
        "unsafe", "fixed", "float", "double", "int", "string", "float[]", "double[]", "float*", "float?", "(float, float)",
        "Model", "T", "<T>", "this", "new()", "[RmsProp]", "[Frozen]", "[Parameter(Length = 2)]", "[Parameter]", "[", "]", "(",
        ")", "{", "}", "<", ">", ";", ",", ".", "=", "=>", "@", "Alpha", "Length", "LearningRate", "NonFinite", "0", "1", "-1",
        "2147483647", "1e400", "double.NaN", "1.5", "default", "null", "\"", "'", "\\", "/*", "//", "#if", "#nullable enable",
        "\0", "\uD800", "\u0301", "\n", "event", "const", "where", "get; set;", "required",
    ];

    private static readonly ImmutableArray<string> Numbers =
        ["0", "1", "2", "5", "17", "100", "-1", "0.5", "0.99999999", "1e-50", "1e30", "1e300", "double.NaN", "int.MaxValue"];

    private static readonly ImmutableArray<string> Types =
        ["float", "double", "int", "float?", "float[]", "string", "System.Numerics.Vector2"];

    private static readonly ImmutableArray<string> Modifiers =
        ["public", "internal", "private", "public readonly", "public static", "internal unsafe", "public new", "[Frozen] public", ""];

    /// <summary>One of the sources, damaged in one to four places.</summary>
    public string Next()
    {
        List<string> tokens = Tokens(Pick(sources));
        for (int count = random.Next(1, MostMutations + 1); count > 0; count--)
        {
            Mutate(tokens);
        }

        return string.Concat(tokens);
    }

    /// <summary>One of the sources with one to four names, numbers or types changed: what is left compiles more often than not.</summary>
    public string NextPlausible()
    {
        SyntaxToken[] tokens = [.. SyntaxFactory.ParseTokens(Pick(sources))];
        ImmutableArray<string> names = [.. tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text)];
        string[] texts = [.. tokens.Select(token => token.ToFullString())];
        for (int count = random.Next(1, MostMutations + 1); count > 0; count--)
        {
            int at = random.Next(tokens.Length);
            string? replacement = tokens[at].Kind() switch
            {
                SyntaxKind.IdentifierToken => Pick(names),
                SyntaxKind.NumericLiteralToken => Pick(Numbers),
                SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword => Pick(Types),
                SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword => Pick(Modifiers),
                SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => Pick(["true", "false"]),
                _ => null,
            };
            texts[at] = replacement is null ? texts[at] : replacement + " ";
        }

        return string.Concat(texts);
    }

    /// <summary>Tokens in random order, without any source behind them.</summary>
    public string NextSoup() => string.Join(" ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pick(Vocabulary)));

    private void Mutate(List<string> tokens)
    {
        int at = random.Next(tokens.Count + 1);
        int length = Math.Min(random.Next(1, 6), tokens.Count - at);
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveRange(at, length);
                break;
            case 1:
                tokens.InsertRange(at, tokens.GetRange(at, length));
                break;
            case 2:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 3:
                tokens.Insert(at, Pick(Vocabulary) + " ");
                break;
            case 4:
                tokens.RemoveRange(at, length);
                tokens.Insert(at, Pick(Vocabulary) + " ");
                break;
            case 5:
                tokens.Reverse(at, length);
                break;
            default:
                List<string> other = Tokens(Pick(sources));
                int start = random.Next(other.Count);
                tokens.InsertRange(at, other.GetRange(start, Math.Min(random.Next(1, 20), other.Count - start)));
                break;
        }
    }

    private string Pick(ImmutableArray<string> values) => values[random.Next(values.Length)];

    private static List<string> Tokens(string source) =>
        [.. SyntaxFactory.ParseTokens(source).Select(token => token.ToFullString())];
}

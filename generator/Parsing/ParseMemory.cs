using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>
/// Spares the parser the structs that an edit can't have changed. The compiler asks about every annotated struct after every edit, and only asking
/// it what a field's type is takes longer than all that is asked here.
/// </summary>
internal static class ParseMemory
{
    private static readonly ConditionalWeakTable<SyntaxNode, Entry> Entries = new();

    /// <summary>The same as <see cref="StructParser.Parse"/>.</summary>
    public static ParseResult? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        var surroundings = Surroundings.Of(compilation);
        if (Entries.TryGetValue(context.TargetNode, out Entry entry)
            && surroundings.AreSameAs(entry.Surroundings)
            && entry.Result.Sources.All(compilation.ContainsSyntaxTree))
        {
            entry.Surroundings = surroundings;
            return entry.Result;
        }

        ParseResult? result = StructParser.Parse(context, cancellation);
        Entries.Remove(context.TargetNode);
        if (result is not null)
        {
            Entries.GetValue(context.TargetNode, _ => new Entry(surroundings, result));
        }

        return result;
    }

    /// <param name="surroundings">Where the struct was parsed last, or would have been with the same result.</param>
    /// <param name="result">What came of it.</param>
    private sealed class Entry(Surroundings surroundings, ParseResult result)
    {
        public Surroundings Surroundings { get; set; } = surroundings;

        public ParseResult Result => result;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>Members that hot paths may call although their code isn't followed, each with the reason why.</summary>
/// <remarks>
/// A text, one member per line: its full name, then the reason. The name may end in <c>*</c>, or have its parameters, as
/// <c>System.Math.Abs(System.Single)</c>. Empty lines, and those that begin with <c>#</c>, are skipped.
/// </remarks>
internal sealed class ReviewedMembers
{
    private readonly HashSet<string> names;
    private readonly IReadOnlyList<string> prefixes;

    private ReviewedMembers(IEnumerable<string> members)
    {
        ILookup<bool, string> byKind = members.ToLookup(member => member.EndsWith('*'));
        names = [.. byKind[false]];
        prefixes = [.. byKind[true].Select(member => member[..^1])];
    }

    /// <summary>The list that comes with the program.</summary>
    public static ReviewedMembers Default { get; } = new(Parse(ReadResource(), "ReviewedMembers.txt"));

    /// <summary>The members of this list and those of files.</summary>
    /// <exception cref="BadInputException">A file can't be read, or a line has no reason.</exception>
    public ReviewedMembers With(IEnumerable<string> files) =>
        new([.. names, .. prefixes.Select(prefix => prefix + "*"), .. files.SelectMany(file => Parse(ReadFile(file), file))]);

    public bool Contains(MethodReference method)
    {
        string name = $"{method.DeclaringType.GetElementType().FullName.Replace('/', '.')}.{method.Name}";
        return names.Contains(name)
            || names.Contains($"{name}({string.Join(",", method.Parameters.Select(parameter => parameter.ParameterType.FullName))})")
            || prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Parse(string text, string file)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int index = 0; index < lines.Length; index++)
        {
            string[] parts = lines[index].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 0 && !parts[0].StartsWith('#'))
            {
                yield return parts.Length == 2
                    ? parts[0]
                    : throw new BadInputException($"{file}({index + 1}): no reason after {parts[0]}");
            }
        }
    }

    private static string ReadResource()
    {
        using var reader = new StreamReader(typeof(ReviewedMembers).Assembly.GetManifestResourceStream("ReviewedMembers.txt")!);
        return reader.ReadToEnd();
    }

    private static string ReadFile(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{file}: can't be read");
        }
    }
}

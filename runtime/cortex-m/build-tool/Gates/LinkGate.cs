using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>Says what the linker's refusals mean: a symbol that nothing defines, an image or memory beyond the board's size.</summary>
internal static partial class LinkGate
{
    /// <param name="result">Of the linker.</param>
    /// <param name="graph">Of the object that was linked.</param>
    /// <param name="board">Where the image is to run.</param>
    public static void Check(ToolResult result, CallGraph graph, Board board)
    {
        if (result.ExitCode == 0)
        {
            return;
        }

        List<string> errors = [.. Undefined().Matches(result.Error).Select(match => match.Groups[1].Value).Distinct().Select(name => Describe(name, graph))];
        errors.AddRange(Overflow().Matches(result.Error).Select(match => $"{board.Name} has {match.Groups[2].Value} bytes of {match.Groups[1].Value} too few"));
        throw new BuildException(errors.Count > 0 ? string.Join('\n', errors) : "linking failed:\n" + result.Error);
    }

    private static string Describe(string symbol, CallGraph graph)
    {
        string[] users = [.. graph.Users(symbol).Order(System.StringComparer.Ordinal).Take(3)];
        return $"nothing defines {symbol}" + (users.Length > 0 ? ", which is used by " + string.Join(", ", users) : "");
    }

    [GeneratedRegex("undefined reference to `(.*?)'")]
    private static partial Regex Undefined();

    [GeneratedRegex("region `(.*?)' overflowed by ([0-9]+) bytes")]
    private static partial Regex Overflow();
}

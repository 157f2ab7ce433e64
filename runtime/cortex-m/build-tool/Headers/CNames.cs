using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>Names in C.</summary>
internal static class CNames
{
    // Keywords of C11 that C# lets one call a field.
    private static readonly HashSet<string> Keywords =
    [
        "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "float", "for", "goto", "if",
        "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof", "static", "struct", "switch", "typedef", "union",
        "unsigned", "void", "volatile", "while", "bool", "true", "false",
    ];

    /// <summary><c>ZeroGradient</c> becomes <c>zero_gradient</c>, <c>ECGModel</c> <c>ecg_model</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = char.IsUpper(name[i]) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            snake.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    /// <summary>A field's or parameter's name; a keyword gets an underscore.</summary>
    public static string Variable(string name)
    {
        string ascii = string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return Keywords.Contains(ascii) ? ascii + "_" : ascii;
    }
}

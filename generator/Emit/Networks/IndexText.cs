using System.Globalization;
using System.Linq;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Indices as C# text, with what is known computed: they are variables in a loop and numbers in unrolled code.</summary>
internal static class IndexText
{
    public static string Times(int factor, string index) => int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? WholeNumber.Text(factor * number)
        : factor switch
        {
            0 => "0",
            1 => index,
            _ => $"{WholeNumber.Text(factor)} * {index}",
        };

    public static string Sum(params string[] terms)
    {
        int constant = 0;
        string[] rest = terms.Where(term => !IsNumber(term)).ToArray();
        foreach (string term in terms.Where(IsNumber))
        {
            constant += int.Parse(term, CultureInfo.InvariantCulture);
        }

        return string.Join(" + ", constant == 0 && rest.Length > 0 ? rest : rest.Prepend(WholeNumber.Text(constant)));
    }

    private static bool IsNumber(string term) => int.TryParse(term, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

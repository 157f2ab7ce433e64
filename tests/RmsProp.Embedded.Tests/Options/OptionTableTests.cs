using System;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>The README's tables of options are those of the attributes: every property with its default, and nothing else.</summary>
public sealed class OptionTableTests
{
    [Theory]
    [InlineData(typeof(RmsPropAttribute), "Of `[RmsProp]`")]
    [InlineData(typeof(ParameterAttribute), "Of `[Parameter]`")]
    public void TheTableListsEveryPropertyWithItsDefault(Type attribute, string title)
    {
        object defaults = Activator.CreateInstance(attribute)!;
        string[] expected =
        [
            .. attribute
                .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(property => $"{property.Name} = {Text(property.GetValue(defaults)!)}"),
        ];

        string[] documented = [.. ReadmeTable.After(title).Select(row => $"{row[0].Trim('`')} = {row[1]}")];

        Assert.Equal(expected.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
        Assert.All(ReadmeTable.After(title), row => Assert.NotEqual("", row[2]));
    }

    // A number that isn't given is documented by what then holds.
    private static string Text(object value) => value switch
    {
        double number when double.IsNaN(number) => "as the struct",
        double number when double.IsInfinity(number) => "none",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

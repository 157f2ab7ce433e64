using System;
using System.Globalization;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>The documents say what <see cref="FloatMathBounds"/> says, which the accuracy tests measure.</summary>
public class FloatMathDocumentTests
{
    private static readonly string Readme = RepositoryFiles.Read("runtime", "FloatMath", "README.md");

    public static TheoryData<string> Names => FloatMathBounds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void TheReadmeHasTheRow(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        string error = Text(bound.Ulp) + (bound.FreeError > 0 ? " or 1e-9" : "");
        AssertHas(Readme, $"| `{name}(x)` | {error} | {Argument(bound.Worst)} | {bound.SpecialValues} |\n");
    }

    [Fact]
    public void TheReadmeHasTheRowsOfPow()
    {
        AssertHas(Readme, $"| `Pow(x, exponent)` | {Text(FloatMathBounds.Pow.Ulp)} | {Argument(FloatMathBounds.Pow)} |");
        AssertHas(
            Readme,
            $"| `Pow(x, exponent)`, denormal result | {Text(FloatMathBounds.DenormalPow.Ulp)} | {Argument(FloatMathBounds.DenormalPow)} |");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSourceHasTheBoundAndTheWorstArgument(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        string unit = bound.FreeError > 0 ? "ulp or 1e-9, whichever is larger" : "ulp";
        AssertHas(
            Source(name is "Sin" or "Cos" ? "SinCos" : name),
            $"within {Text(bound.Ulp)} {unit}; the worst argument is {Argument(bound.Worst)}.");
    }

    [Fact]
    public void TheSourceOfPowHasItsBounds()
    {
        string source = Source("Pow");
        AssertHas(source, $"within {Text(FloatMathBounds.Pow.Ulp)} ulp, at worst at {Argument(FloatMathBounds.Pow)};");
        AssertHas(source, $"within {Text(FloatMathBounds.DenormalPow.Ulp)} ulp, at worst at {Argument(FloatMathBounds.DenormalPow)}.");
    }

    private static void AssertHas(string document, string text) => Assert.Contains(text, document, StringComparison.Ordinal);

    /// <summary>The source as one line, without the marks of a documentation comment.</summary>
    private static string Source(string name)
    {
        string[] lines = RepositoryFiles.Read("runtime", "FloatMath", name + ".cs").Split('\n');
        return string.Join(' ', Array.ConvertAll(lines, line => line.Trim().TrimStart('/').Trim()));
    }

    private static string Text(double ulp) => ulp.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Argument(float x)
    {
        return FormattableString.Invariant($"{x:R} (0x{BitConverter.SingleToInt32Bits(x):X8})");
    }

    private static string Argument(PowBound bound)
    {
        return FormattableString.Invariant($"{Argument(bound.Worst)}, exponent {bound.WorstExponent}");
    }
}

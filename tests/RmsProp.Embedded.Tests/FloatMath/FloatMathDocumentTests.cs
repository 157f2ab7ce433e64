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
        Assert.Contains($"| `{name}(x)` | {error} | {Argument(bound.Worst)} | {bound.SpecialValues} |\n", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void TheReadmeHasTheRowsOfPow()
    {
        AssertRow("Pow(x, exponent)", FloatMathBounds.Pow);
        AssertRow("Pow(x, exponent)`, denormal result", FloatMathBounds.DenormalPow);

        static void AssertRow(string name, PowBound bound)
        {
            Assert.Contains($"| `{name}{(name[^1] == ')' ? "`" : "")} | {Text(bound.Ulp)} | {Argument(bound)} |", Readme, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSourceHasTheBoundAndTheWorstArgument(string name)
    {
        FloatMathBound bound = FloatMathBounds.Named(name);
        string source = Source(name is "Sin" or "Cos" ? "SinCos" : name);
        string worst = bound.FreeError > 0 ? "ulp or 1e-9, whichever is larger" : "ulp";
        Assert.Contains($"within {Text(bound.Ulp)} {worst}; the worst argument is {Argument(bound.Worst)}.", source, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSourceOfPowHasItsBounds()
    {
        string source = Source("Pow");
        Assert.Contains($"within {Text(FloatMathBounds.Pow.Ulp)} ulp, at worst at {Argument(FloatMathBounds.Pow)};", source, StringComparison.Ordinal);
        Assert.Contains(
            $"within {Text(FloatMathBounds.DenormalPow.Ulp)} ulp, at worst at {Argument(FloatMathBounds.DenormalPow)}.",
            source,
            StringComparison.Ordinal);
    }

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

    private static string Argument(PowBound bound) => FormattableString.Invariant($"{Argument(bound.Worst)}, exponent {bound.WorstExponent}");
}

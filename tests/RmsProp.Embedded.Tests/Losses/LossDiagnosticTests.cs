using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>What a loss can't contain gets a diagnostic at the exact place, saying what to write instead.</summary>
public sealed class LossDiagnosticTests
{
    /// <summary>Body of a loss, id, text under the squiggle, part of the message.</summary>
    public static TheoryData<string, string, string, string> Bodies => new()
    {
        { "float s = 0f; while (s < 1f) { s += p.A; } return s;", "RMSP042", "while (s < 1f) { s += p.A; }", "Write a 'for' with constant bounds" },
        { "float s = 0f; do { s += p.A; } while (s < 1f); return s;", "RMSP042", "do { s += p.A; } while (s < 1f);", "Write a 'for'" },
        { "float s = 0f; foreach (float v in q) { s += v; } return s * p.A;", "RMSP042", "foreach (float v in q) { s += v; }", "Write a 'for' over the indices" },
        { "try { return p.A; } finally { }", "RMSP042", "try { return p.A; } finally { }", "Test with 'if'" },
        { "if (x < 0f) { throw null!; } return p.A;", "RMSP042", "throw null!;", "a NaN makes the step be rejected" },
        { "decimal d = 1m; return p.A * (float)d;", "RMSP042", "1m", "float, double, int and bool only" },
        { "long d = n; return p.A * d;", "RMSP042", "n", "A conversion to 'long'" },
        { "string s = \"a\"; return p.A;", "RMSP042", "\"a\"", "float, double, int and bool only" },
        { "float a, b = p.A; a = b = x; return a;", "RMSP042", "b = x", "statement of its own" },
        { "int k = 0; float a = q[k++]; return a * p.A;", "RMSP042", "k++", "statement of its own" },
        { "float s = 0f; for (int i = 0; i < 3; i++) { if (q[i] < 0f) { break; } s += p.A; } return s;", "RMSP042", "break;", "Put the rest of the body into an 'if'" },
        { "float s = 0f; for (int i = 0; i < 3; i++) { if (q[i] < 0f) { continue; } s += p.A; } return s;", "RMSP042", "continue;", "into an 'if'" },
        { "float s = 0f; for (int i = 0; i < n; i++) { s += p.A; } return s;", "RMSP042", "i < n", "Compare its variable with a constant" },
        { "System.Func<float, float> f = z => z; return p.A;", "RMSP042", "z => z", "Write a static method" },
        { "return p.A * new System.Random().Next();", "RMSP042", "new System.Random().Next()", "The instance method 'Next'" },
        { "return p.A * p.Double();", "RMSP042", "p.Double()", "The instance method 'Double'" },
        { "return p.A * p.Half;", "RMSP042", "p.Half", "The property 'Half'" },
        { "return p.A * Shared;", "RMSP042", "Shared", "Make it const" },
        { "return p.A * Generic(x);", "RMSP042", "Generic(x)", "plain static method" },
        { "float r = x; Change(ref r); return p.A * r;", "RMSP042", "Change(ref r)", "Return the value instead" },
        { "return n << 1 > 2 ? p.A : x;", "RMSP042", "n << 1", "Use + - * /" },
        { "return p.A % x;", "RMSP042", "p.A % x", "% of int" },
        { "return checked(n * 2) * p.A;", "RMSP042", "n * 2", "Use locals" },
        { "float[] t = new float[n]; return p.A * t[0];", "RMSP042", "n", "constant size" },
        { "(float a, float b) t = (x, y); return t.a * p.A;", "RMSP042", "(x, y)", "a local for each value" },
        { "return n switch { 1 => p.A, 2 => x };", "RMSP042", "n switch { 1 => p.A, 2 => x }", "Add the arm '_ => ...'" },
        { "return q[^1] * p.A;", "RMSP042", "^1", "Write the index from the start" },
        { "return FloatMath.Pow(x, p.A);", "RMSP042", "FloatMath.Pow(x, p.A)", "Exp(exponent * FloatMath.Log(x))" },
        { "return p.W[n];", "RMSP043", "n", "'W' isn't known at compile time" },
        { "int k = x > 0f ? 1 : 2; return p.W[k];", "RMSP043", "k", "isn't known" },
        { "return p.W[4];", "RMSP044", "4", "'W' has 4 elements, so index 4" },
        { "return p.A * q[-1];", "RMSP044", "-1", "has 3 elements" },
        { "float s = p.A; for (int i = 0; i < r.Length; i++) { s += r[i]; } return s;", "RMSP045", "r.Length", "[Input(Length = n)]" },
        { "return MathF.Cbrt(p.A);", "RMSP047", "MathF.Cbrt(p.A)", "has a [Derivative]" },
        { "return p.A * Missing(x);", "", "", "" },
        { "return p.A * float.Parse(\"1\");", "RMSP047", "float.Parse(\"1\")", "has no body" },
        { "return Again(p.A);", "RMSP048", "Again(z - 1f)", "calls itself" },
        { "return Rec(p, x, y, n, q, r);", "RMSP048", "Rec(p, x, y, n, q, r)", "calls itself" },
        { "float s = 0f; for (int i = 0; i < 40; i++) { for (int j = 0; j < 40; j++) { s = s * p.A; } } return s;", "RMSP049", "j < 40", "1024 rounds of loops" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { s = s * p.A; } return s;", "RMSP056", "i < 5000", "5000 rounds, more than the 1024 that are unrolled" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { s = FloatMath.Tanh(s + p.A); } return s;", "RMSP056", "i < 5000", "the values that 's' has in every round" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { if (s > x) { return s; } s += p.A; } return s;", "RMSP056", "i < 5000", "'return'" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { s += p.A; i++; } return s;", "RMSP056", "i < 5000", "assigns 'i'" },
        { "float s = 0f; int m = 5000; for (int i = 0; i < m; i++) { s += p.A; m--; } return s;", "RMSP056", "i < m", "changes the bounds" },
        { "float s = 0f; float[] t = { x, y }; for (int i = 0; i < 5000; i++) { s += p.A * t[i % 2]; } return s;", "RMSP056", "i % 2", "The index of 't'" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { s += p.A * q[i]; } return s;", "RMSP056", "i", "'q' has 3 elements, so index 4999" },
        { "float s = 0f; for (int i = 0; i < 5000; i++) { s += (float)(p.A * 1m); } return s;", "RMSP042", "1m", "float, double, int and bool only" },
        { "p.A = 1f; return p.A;", "", "", "" },
        { "q[0] = 1f; return p.A * q[0];", "RMSP050", "q[0]", "Copy it to a local" },
        { "p.W[0] = 1f; return p.A;", "RMSP050", "p.W[0]", "Copy it to a local" },
        { "return Two(p.A, p.B);", "RMSP052", "p.B", "Argument = \"w\"" },
        { "int k = 0; k = 7 / k; return p.A * k;", "RMSP053", "7 / k", "divides by zero" },
        { "int k = int.MaxValue; k += 1; return p.A * k;", "RMSP053", "k += 1", "overflows" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void BodyGetsDiagnosticAtItsPlace(string body, string id, string place, string message)
    {
        GeneratorRun run = Generate($"[Loss] public static float Rec(in P p, float x, float y, int n, [Input(Length = 3)] float[] q, float[] r) {{ {body} }}");
        if (id.Length == 0)
        {
            // The compiler's own error is enough.
            Assert.Empty(run.Diagnostics);
            Assert.Contains(run.Findings, finding => finding.Severity == DiagnosticSeverity.Error);
            return;
        }

        AssertSingle(run, id, place, message);
    }

    /// <summary>Declaration, id, text under the squiggle, part of the message.</summary>
    public static TheoryData<string, string, string, string> Declarations => new()
    {
        { "[Loss] public float M(in P p) => p.A;", "RMSP040", "M", "is not static" },
        { "[Loss] public static int M(in P p) => 1;", "RMSP040", "M", "doesn't return float or double" },
        { "[Loss] public static float M() => 1f;", "RMSP040", "M", "has no parameters" },
        { "[Loss] public static float M(P p) => p.A;", "RMSP040", "M", "doesn't take 'in P' first" },
        { "[Loss] public static float M(float x) => x;", "RMSP040", "M", "doesn't take 'in P' first" },
        { "[Loss] public static float M<T>(in P p) => p.A;", "RMSP040", "M", "is generic" },
        { "[Loss] public static float M(in P p, long k) => p.A;", "RMSP041", "k", "of type 'long'" },
        { "[Loss] public static float M(in P p, int[] k) => p.A;", "RMSP041", "k", "of type 'int[]'" },
        { "[Loss] public static float M(in P p, float[,] k) => p.A;", "RMSP041", "k", "of type 'float[,]'" },
        { "[Loss] public static float M(in P p, ref float k) => p.A;", "RMSP041", "k", "passed by reference" },
        { "[Loss] public static float M(in P p, [Input(Length = 0)] float[] k) => p.A;", "RMSP046", "Length = 0", "1 or more" },
        { "[Loss] public static float M(in P p, [Input(Length = 2)] float k) => p.A;", "RMSP046", "Length = 2", "must be an array" },
        { "[Loss] public static float M(in P p) => p.A; [Loss] public static float M(in P p, float x) => p.A;", "RMSP055", "M", "more than one loss 'M'" },
        { "[Loss] public static float M(in P p) => p.A; public static int TrainM;", "RMSP015", "TrainM", "generated member" },
        { "[Loss] public static float M(in P p) => F(p.A); static float F(float x) => x; [Derivative(\"F\")] static double D(float x) => x;", "RMSP051", "Derivative(\"F\")", "differs from 'F'" },
        {
            "[Loss] public static float M(in P p) => F(p.A); static float F(float x) => x; [Derivative(\"F\", Argument = \"y\")] static float D(float x) => x;",
            "RMSP051",
            "Argument = \"y\"",
            "no argument of the function"
        },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void DeclarationGetsDiagnosticAtItsPlace(string declaration, string id, string place, string message) =>
        AssertSingle(Generate(declaration), id, place, message);

    [Fact]
    public void LossWithErrorLeavesTheOthers()
    {
        GeneratorRun run = Generate("[Loss] public static float Bad(in P p) { goto End; End: return p.A; } [Loss] public static float Good(in P p) => p.A;");
        Assert.DoesNotContain("TrainBad", run.SingleFile, StringComparison.Ordinal);
        Assert.Contains("TrainGood", run.SingleFile, StringComparison.Ordinal);
        Assert.NotEmpty(run.Diagnostics);
    }

    [Theory]
    [InlineData("Net", 0)]
    [InlineData("nanoFramework", 2)]
    [InlineData("CortexM", 2)]
    public void MathIsWarnedOfOnDevices(string target, int count)
    {
        GeneratorRun run = Generate(
            "[Loss] public static double M(in P p) => System.Math.Exp(p.A) + MathF.Sqrt(p.B) + FloatMath.Sin(p.A);",
            HarnessOptions.Default with { Target = target });
        Assert.Equal(count, run.Diagnostics.Count(diagnostic => diagnostic.Id == "RMSP054"));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity));
    }

    private static GeneratorRun Generate(string member) => Generate(member, HarnessOptions.Default);

    private static GeneratorRun Generate(string member, HarnessOptions options) => GeneratorHarness.RunUnchecked(options, $$"""
        using System;
        using RmsProp.Embedded;
        namespace Tested;
        [RmsProp]
        public partial struct P
        {
            public float A;
            public float B;
            [Parameter(Length = 4)] public float[] W;
            public static float Shared;
            public float Half => A / 2;
            public readonly float Double() => A + A;
            private static T Generic<T>(T x) => x;
            private static void Change(ref float x) { x = 1f; }
            private static float Again(float z) => z < 0f ? z : Again(z - 1f);
            private static float Two(float z, float w) => z * w;
            [Derivative(nameof(Two), Argument = "z")] private static float TwoPrime(float z, float w) => w;
            {{member}}
        }
        """);

    private static void AssertSingle(GeneratorRun run, string id, string place, string message)
    {
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

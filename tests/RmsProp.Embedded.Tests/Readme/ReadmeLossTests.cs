using System;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Readme;

/// <summary>The table of what a loss may contain is true, row by row.</summary>
public sealed class ReadmeLossTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (string[] row in ReadmePage.Table("Losses"))
            {
                rows.Add(row[1].Trim('`'), row[2]);
            }

            return rows;
        }
    }

    [Fact]
    public void TheTableHasRowsOfBothKinds()
    {
        string[][] rows = ReadmePage.Table("Losses");
        Assert.InRange(rows.Count(row => row[2].StartsWith("yes", StringComparison.Ordinal)), 15, 30);
        Assert.InRange(rows.Count(row => row[2].StartsWith("RMSP", StringComparison.Ordinal)), 10, 30);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ExampleIsTreatedAsTheTableSays(string example, string verdict)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, $$"""
            using System;
            using RmsProp.Embedded;
            namespace Tested;
            public struct Inner { public float Gain; }
            [RmsProp]
            public partial struct P
            {
                public float A;
                public Inner Inner;
                [Parameter(Length = 3)] public float[] W;
                [Parameter(Length = 40)] public float[] Taps;
                public static float Shared;
                private const float Half = 0.5f;
                [Loss] public static float Other(in P p, float x) => p.A * x;
                [Loss] public static float Tested(in P p, float x, float y, int n, bool b, [Input(Length = 3)] float[] q, [Input(Length = 40)] float[] far)
                {
                    float r = p.A;
                    {{example}}
                    return r;
                }
                private static float Square(float z) => z * z;
                private static float Endless(float z) => Endless(z);
                private static float Curve(float z) => z * z;
                [Derivative(nameof(Curve))] private static float CurvePrime(float z) => 2f * z;
                private static void Change(ref float z) { z = 1f; }
            }
            """);
        if (verdict.StartsWith("yes", StringComparison.Ordinal))
        {
            run.RequireClean();
            Assert.Equal(verdict.Contains("stays a loop", StringComparison.Ordinal), run.SingleFile.Contains("dTaps[i] +=", StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(verdict.Split(':')[0], Assert.Single(run.Diagnostics).Id);
        }
    }
}

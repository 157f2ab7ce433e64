using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>What a loss may consist of.</summary>
internal static class LossSources
{
    private const string Line = "public float Gain; public float Offset;";

    private const string SquaredError = """
        [Loss]
            public static float SquaredError(in Tested p, float raw, float reference)
            {
                float error = p.Gain * raw + p.Offset - reference;
                return error * error;
            }
        """;

    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        WithLoss("Loss", Line, SquaredError),
        WithLoss("LossOnNanoFramework", Line, SquaredError) with { Target = "nanoFramework" },
        WithLoss(
            "LossOverNestedOnNanoFramework",
            "public Filter Low; public Filter High; public struct Filter { public Section First; public float Offset; } public struct Section { public float A; public float B; public float C; public float D; }",
            """
            [Loss]
                public static float SquaredError(in Tested p, float raw, float reference)
                {
                    float low = ((p.Low.First.D * raw + p.Low.First.C) * raw + p.Low.First.B) * raw + p.Low.First.A + p.Low.Offset;
                    float high = ((p.High.First.D * raw + p.High.First.C) * raw + p.High.First.B) * raw + p.High.First.A + p.High.Offset;
                    return (low - reference) * (low - reference) + (high - raw) * (high - raw);
                }
            """) with { Target = "nanoFramework" },
        WithLoss("LossWithEveryOption", Line, SquaredError, "Centered = true, Momentum = 0.9, WeightDecay = 0.1, AccumulateSteps = 2, ClipGlobalNorm = 1, Schedule = Schedule.Cosine, ScheduleSteps = 100, InitialSquareAverage = 1"),
        WithLoss(
            "LossWithBranches",
            Line,
            """
            [Loss]
                public static float Huber(in Tested p, float raw, float reference)
                {
                    float error = p.Gain * raw + p.Offset - reference;
                    float size = FloatMath.Abs(error);
                    if (size > 1f)
                    {
                        return size - 0.5f;
                    }

                    float square = error * error;
                    return 0.5f * square;
                }
            """),
        WithLoss(
            "LossOverManyFields",
            "public float A, B, C, D, E, F, G, H, I, J, K, L;",
            """
            [Loss]
                public static float SquaredError(in Tested p, float x, float y)
                {
                    float low = p.A + x * (p.B + x * (p.C + x * (p.D + x * (p.E + x * p.F))));
                    float high = p.G + x * (p.H + x * (p.I + x * (p.J + x * p.K)));
                    float error = low + high - y;
                    return error * error;
                }
            """) with { LowestVersion = LanguageVersion.CSharp12 },
        WithLoss(
            "LossOverArrays",
            "[Parameter(Length = 3)] public float[] Taps; [Parameter(Length = 20)] public float[] Unused; [Frozen] public float Bias;",
            """
            [Loss]
                public static float SquaredError(in Tested p, [Input(Length = 3)] float[] window, float sample)
                {
                    float error = Predict(in p, window) - sample;
                    return error * error;
                }

                public static float Predict(in Tested p, float[] window)
                {
                    float prediction = p.Bias;
                    for (int tap = 0; tap < window.Length; tap++)
                    {
                        prediction += p.Taps[tap] * window[tap];
                    }

                    return prediction;
                }
            """),
        WithLoss(
            "LossInLoops",
            "[Parameter(Length = 40)] public float[] Taps; public float Gain; public float Offset;",
            """
            [Loss]
                public static float SquaredError(in Tested p, [Input(Length = 40)] float[] window, float sample)
                {
                    float prediction = p.Offset;
                    for (int tap = 0; tap < window.Length; tap++)
                    {
                        prediction += p.Taps[tap] * window[tap];
                    }

                    float error = prediction - sample;
                    return error * error;
                }

                [Loss]
                public static float MeanSquaredError(in Tested p, [Input(Length = 40)] float[] raw, [Input(Length = 40)] float[] reference)
                {
                    float sum = 0f;
                    for (int i = 0; i < raw.Length; i++)
                    {
                        float error = p.Gain * raw[i] + p.Offset - reference[i];
                        sum += error * error;
                    }

                    return sum / raw.Length;
                }
            """),
        WithLoss(
            "LossOfNames",
            Line + " [Parameter(Length = 20)] public float[] Taps;",
            """
            [Loss]
                public static float Of(in Tested parameters, float state, float gradient, float i, float squareAverage, float @class, float check, float State)
                {
                    float s = parameters.Gain * state + gradient * parameters.Offset;
                    float g = i * squareAverage + @class * check + State;
                    return (s - g) * (s - g);
                }
            """,
            "Momentum = 0.9"),
        WithLoss(
            "LossOfBothTypes",
            "public float Gain; public double Offset;",
            """
            [Loss]
                public static double Mixed(in Tested p, float raw, int count, bool isWet)
                {
                    double value = p.Gain * raw + p.Offset * count;
                    return isWet ? Math.Log(value * value + 1) : value / (float)p.Offset;
                }
            """),
        WithLoss(
            "LossOfOwnFunctions",
            Line,
            """
            [Loss]
                public static float Squared(in Tested p, float raw)
                {
                    return Curve(p.Gain * raw, p.Offset);
                }

                private static float Curve(float x, float y) { return x * x * y; }

                [Derivative(nameof(Curve), Argument = "x")]
                private static float CurveByX(float x, float y) { return 2f * x * y; }

                [Derivative(nameof(Curve), Argument = "y")]
                private static float CurveByY(float x, float y) { return x * x; }
            """),
    ];

    private static CorpusSource WithLoss(string name, string fields, string loss, string options = "") => new(name, $$"""
        using System;
        using RmsProp.Embedded;
        namespace Sample
        {
            [RmsProp({{options}})]
            public partial struct Tested
            {
                {{fields}}

                {{loss}}
            }
        }
        """);
}

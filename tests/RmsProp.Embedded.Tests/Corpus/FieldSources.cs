using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>What a struct of parameters may hold.</summary>
internal static class FieldSources
{
    /// <summary>Some that make an update long.</summary>
    private const string LargeOptions =
        "WeightDecay = 0.01, DecoupledWeightDecay = 0.02, Momentum = 0.8, Nesterov = true, Centered = true, Variance = CenteredVariance.NonNegative, "
        + "AccumulateSteps = 3, MaxStep = 0.05, ClipValue = 2, ClipGlobalNorm = 1, RuntimeLearningRate = true";

    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        WithFields("SingleParameter", "public float Gain;"),
        WithFields("DoubleParameters", "public double Gain, Offset;"),
        WithFields("DoubleParametersWithEveryState", "public double Gain, Offset;", "Centered = true, Momentum = 0.9"),
        WithFields("MixedTypes", "public float Gain; public double Offset; public float Slope;"),
        WithFields("FrozenField", "public float Gain; [Frozen] public float Offset;"),
        WithFields("UnrolledArray", "[Parameter(Length = 3)] public float[] Taps;"),
        WithFields("LongestUnrolledArray", "[Parameter(Length = 16)] public float[] Taps;"),
        WithFields("ShortestLoopedArray", "[Parameter(Length = 17)] public float[] Taps;"),
        WithFields("LoopedArray", "[Parameter(Length = 1000)] public float[] Taps;"),
        WithFields("LoopedArrayWithEveryOption", "[Parameter(Length = 1000)] public float[] Taps;", EveryOption),
        WithFields("LoopedDoubleArrayIgnoringNonFinite", "[Parameter(Length = 64)] public double[] Taps;", "NonFinite = NonFinite.Ignore"),
        WithFields("UnrollNothing", "[Parameter(Length = 2)] public float[] Taps; public float Bias;", "Unroll = 0"),
        WithFields("UnrollMore", "[Parameter(Length = 20)] public float[] Taps;", "Unroll = 20"),
        WithFields("FrozenArray", "[Parameter(Length = 4), Frozen] public float[] Window; public float Gain;"),
        WithFields(
            "ArraysAndScalars",
            "public float A; [Parameter(Length = 2)] public float[] Few; [Parameter(Length = 20)] public double[] Many; public double B;"),
        WithFields("Limits", "[Parameter(Min = 0, Max = 1)] public float Gain; [Parameter(Min = -1)] public double Low; public float Any;"),
        WithFields("ParameterGroup", "[Parameter(LearningRate = 0.5, Momentum = 0.3)] public float Gain; public float Offset;"),
        WithFields("NestedParameterGroups", "[Parameter(WeightDecay = 0.1)] public Line First; public Line Second;", nested: Line),
        WithFields("ArrayWithLimitsAndGroup", "[Parameter(Length = 20, Min = -1, Max = 1, Alpha = 0.5)] public float[] Taps;"),
        WithFields(
            "ClippedArrays",
            "[Parameter(Length = 20)] public float[] Taps; [Parameter(Length = 2)] public double[] Few;",
            "ClipNorm = 1"),
        WithFields("ClippedLoopOfOne", "[Parameter(Length = 1)] public float[] Only; public double Scale;", "ClipNorm = 1, Unroll = 0"),
        InlineArray("InlineArray", 3),
        InlineArray("LoopedInlineArray", 100),
        WithFields("VectorFields", "public float A, B, C, D, E, F, G, H, I; public Line Last;", nested: Line) with { LowestVersion = LanguageVersion.CSharp12 },
        WithFields("VectorArrays", "[Parameter(Length = 70)] public double[] Taps; public float Bias;", "Momentum = 0.9, WeightDecay = 0.01") with
        {
            LowestVersion = LanguageVersion.CSharp12,
        },
        WithFields("LargeStep", string.Concat(Enumerable.Range(0, 60).Select(i => $"public float A{i}; public double B{i}; ")), LargeOptions),
        WithFields("Nested", "public Line First; public Line Second;", nested: Line),
        WithFields("NestedOnNanoFramework", "public Line First; public Line Second;", nested: Line) with { Target = "nanoFramework" },
        WithFields("NestedWithEveryState", "public Line First; public Line Second;", "Centered = true, Momentum = 0.9", Line),
        WithFields(
            "NestedArraysAndFrozenFields",
            "public Layer Hidden; [Frozen] public Layer Fixed; public float Gain;",
            nested: "public struct Layer { [Parameter(Length = 3)] public float[] W; [Frozen] public float Scale; public float Bias; }"),
        WithFields(
            "DeeplyNested",
            "public Outer Only;",
            nested: Line + " public struct Middle { public Line Line; public float Scale; } public struct Outer { public Middle Middle; }"),
        WithFields("NestedInternalStruct", "internal Line Only;", nested: "internal struct Line { public float Gain; }"),
        WithFields("NestedWithinTheStruct", "public Line Only; public struct Line { public float Gain; internal float Offset; }"),
        WithFields(
            "NestedGenericStruct",
            "public Pair<float> Singles; public Pair<double> Doubles;",
            nested: "public struct Pair<T> { public T First; public T Second; }"),
        WithFields("NestedFrameworkStruct", "public System.Numerics.Vector2 Position; public System.Numerics.Vector3 Color;"),
        WithFields("LocalNamesThatMeet", "public float A0; public Line A; public float AGain; public float gA;", nested: Line),
        WithFields("PrivateFields", "private float gain; internal float offset; public float Sum() { return gain + offset; }"),
        WithFields("StaticAndConstantMembers", "public float Gain; public static float Shared; public const float Pi = 3.14f;"),
        WithFields(
            "OtherMembers",
            "public float Gain; public float Twice { get { return Gain + Gain; } } public float At(float x) { return Gain * x; }"),
        WithFields("NamesOfLocals", "public float s, g, m, b, v, w, i, d, check, state, gradient, parameters, squareAverage, gGain, Gain;"),
        WithFields("NamesThatDifferInCase", "public float gain, Gain, GAIN;"),
        WithFields("VolatileField", "public volatile float Gain; public float Offset;"),
        WithFields("ObsoleteField", "[System.Obsolete] public float Gain; [System.Obsolete(\"Use Gain.\")] public float Offset;"),
        WithFields("FieldNamedUnderscore", "public float _, __; [Parameter(Length = 2)] public float[] _1;"),
        WithFields("FieldsThatHideMembersOfObject", "public new float GetType, ToString, Equals, GetHashCode, MemberwiseClone, ReferenceEquals;"),
        WithFields(
            "ObsoleteFieldWithAnIdOfItsOwn",
            "[System.Obsolete(\"Use Offset.\", DiagnosticId = \"OWN1\")] public float Gain; public float Offset;"),
        WithFields(
            "ExperimentalField",
            "[System.Diagnostics.CodeAnalysis.Experimental(\"OWN2\")] public float Gain; public float Offset;"),
        WithFields(
            "ExplicitLayout",
            "[System.Runtime.InteropServices.FieldOffset(4)] public float Gain; [System.Runtime.InteropServices.FieldOffset(0)] public float Offset;",
            layout: "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]"),
        WithFields("UnicodeNames", "public float größe, λ; public float \\u0066oo;"),
        WithFields("MixedTypesWithAGlobalNorm", MixedShapes, "ClipGlobalNorm = 1"),
        WithFields("MixedTypesWithEveryOption", MixedShapes, Options.EveryOption.Difference),
        WithFields("MixedTypesWithANonNegativeVariance", MixedShapes, Options.EveryOption.NonNegative),
        WithFields(
            "ParameterGroupsWithASchedule",
            "public float Gain; [Parameter(LearningRate = 0.5)] public double Offset; [Parameter(LearningRate = 0.5)] public float Slope;",
            "WarmupSteps = 10"),
        WithFields(
            "RuntimeLearningRateOfMixedTypes", "public float Gain; [Parameter(LearningRate = 0.5)] public double Offset;", "RuntimeLearningRate = true"),
        WithFields("MoreGradientsThanLocals", "[Parameter(Length = 65)] public float[] Taps;", "Unroll = 65, ClipGlobalNorm = 1, AccumulateSteps = 2"),
        WithFields("NamesOfFurtherLocals", "public float e, n, v, delta, mean, norm, clip, sum, largest, step, rateFactor;", Options.EveryOption.Difference),
        WithFields("KeywordNames", "public float @class, @event, @float, @ref; [Parameter(Length = 2)] public float[] @in;"),
        WithFields("NullableArray", "[Parameter(Length = 2)] public float[]? Taps;") with { LowestVersion = LanguageVersion.CSharp8 },
        WithFields("RequiredField", "public required float Gain;") with { LowestVersion = LanguageVersion.CSharp11 },
    ];

    private const string EveryOption = "WeightDecay = 0.01, Momentum = 0.9, Centered = true, Maximize = true";

    private const string MixedShapes =
        "public float Gain; [Parameter(Length = 2)] public float[] Short; [Parameter(Length = 20)] public double[] Long; public double Scale;";

    private const string Line = "public struct Line { public float Gain; public float Offset; }";

    private static CorpusSource WithFields(string name, string fields, string options = "", string nested = "", string layout = "") => new(
        name,
        $$"""
        using RmsProp.Embedded;

        namespace Sample
        {
            {{nested}}{{layout}}

            [RmsProp({{options}})]
            public partial struct Model
            {
                {{fields}}
            }
        }
        """);

    private static CorpusSource InlineArray(string name, int length) => WithFields(
        name,
        "public Taps Weights; public float Bias;",
        nested: $"[System.Runtime.CompilerServices.InlineArray({length})] public struct Taps {{ private float element; }}") with
    {
        LowestVersion = LanguageVersion.CSharp12,
    };
}

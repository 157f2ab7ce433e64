using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>Mistakes in the fields of the struct.</summary>
internal static class FieldCases
{
    /// <summary>The cases.</summary>
    public static IEnumerable<DiagnosticCase> All { get; } =
    [
        Case("IntegerField", "public int {|RMSP006:Gain|};"),
        Case("DecimalField", "public decimal {|RMSP006:Gain|};"),
        Case("StringField", "public string {|RMSP006:Name|};"),
        Case("ObjectField", "public object {|RMSP006:Name|};"),
        Case("DelegateField", "public System.Action {|RMSP006:Changed|};"),
        Case("NullableField", "public float? {|RMSP006:Gain|};"),
        Case("TupleField", "public (float, float) {|RMSP006:Pair|};"),
        Case("RectangularArray", "public float[,] {|RMSP006:Gain|};"),
        Case("JaggedArray", "public float[][] {|RMSP006:Gain|};"),
        Case("ArrayOfIntegers", "public int[] {|RMSP006:Gain|};"),
        Case("FrozenIntegerField", "public float Gain; [Frozen] public int {|RMSP006:Count|};"),
        Case("EmptyNestedStruct", "public float Gain; public Nothing {|RMSP006:Empty|};", "public struct Nothing { }"),
        Case("UnsupportedNestedField", "public Line Only;", "public struct Line { public float Gain; public int {|RMSP006:Count|}; }"),
        Case("FrameworkStructWithPrivateFields", "public System.TimeSpan {|RMSP019:Time|};"),
        Case("PrivateNestedField", "public Line Only;", "public struct Line { private float {|RMSP019:gain|}; public float Bias; }"),
        Case("PrivateNestedType", "private Line {|RMSP007:only|};", outer: "private struct Line { public float Gain; }"),
        Case("ReadonlyField", "public readonly float {|RMSP008:Gain|};"),
        Case("ReadonlyArray", "[Parameter(Length = 2)] public readonly float[] {|RMSP008:Gain|};"),
        Case("ReadonlyNestedField", "public Line Only;", "public struct Line { public readonly float {|RMSP008:Gain|}; }"),
        Case("Property", "public float {|RMSP009:Gain|} { get; set; }"),
        Case("NestedProperty", "public Line Only;", "public struct Line { public float {|RMSP009:Gain|} { get; set; } }"),
        Case("Event", "public float Gain; public event System.Action {|RMSP009:Changed|};"),
        Case("NestedEvent", "public Line Only;", "public struct Line { public float Gain; public event System.Action {|RMSP009:Changed|}; }"),
        Case("LengthOfAnArrayOfIntegers", "[Parameter(Length = 2)] public int[] {|RMSP006:Gain|};"),
        Case("InlineArrayOfStructs", "public Lines {|RMSP006:Many|};", "public struct Line { public float Gain; } [System.Runtime.CompilerServices.InlineArray(3)] public struct Lines { public Line First; }"),
        Case("FieldThatMayNotBeUsed", "[System.Obsolete(\"\", true)] public float {|RMSP027:Gain|};"),
        Case("NestedFieldThatMayNotBeUsed", "public Line Only;", "public struct Line { [System.Obsolete(\"\", true)] public float {|RMSP027:Gain|}; }"),
        Case("TypeThatMayNotBeUsed", "[System.Obsolete] public Line {|RMSP027:Only|};", "[System.Obsolete(\"\", true)] public struct Line { public float Gain; }"),
        Case("TypeArgumentThatMayNotBeUsed", "[System.Obsolete] public Pair<Line> {|RMSP027:Only|};", "public struct Pair<T> { public T First; } [System.Obsolete(\"\", true)] public struct Line { public float Gain; }"),
        Case("HiddenGradient", "public {|RMSP029:Gradient|} Only;", "public struct Gradient { public float Gain; }"),
        Case("HiddenTypeArgument", "public Pair<{|RMSP029:OptimizerState|}> Only;", "public struct Pair<T> { public T First; } public struct OptimizerState { public float Gain; }"),
        Case("HiddenTypeWithinANestedStruct", "public Line Only; public struct Line { public {|RMSP029:Trainer|} Own; }", "public struct Trainer { public float Gain; }"),
        Case("FieldOfAGeneratedType", "public float Gain; public {|RMSP029:Gradient|} Last;"),
        Explicit("OverlappingFields", "[FieldOffset(0)] public float Low; [FieldOffset(2)] public float {|RMSP030:High|}; [FieldOffset(8)] public double Other;"),
        Explicit("OverlappingNestedStruct", "[FieldOffset(0)] public Line Whole; [FieldOffset(4)] public float {|RMSP030:Offset|};", "public struct Line { public float Gain; public float Offset; }"),
        Case("ArrayWithoutLength", "public float[] {|RMSP010:Gain|};"),
        Case("ArrayWithAttributeWithoutLength", "[Parameter] public float[] {|RMSP010:Gain|};"),
        Case("ArrayOfLengthZero", "[Parameter({|RMSP010:Length = 0|})] public float[] Gain;"),
        Case("ArrayOfNegativeLength", "[Parameter({|RMSP010:Length = -1|})] public double[] Gain;"),
        Case("FrozenArrayWithoutLength", "public float Gain; [Frozen] public float[] {|RMSP010:Window|};"),
        Case("NestedArrayWithoutLength", "public Line Only;", "public struct Line { public float[] {|RMSP010:Gain|}; }"),
        Case("LengthOfAScalar", "[Parameter({|RMSP011:Length = 1|})] public float Gain;"),
        Case("LengthOfAStruct", "[Parameter({|RMSP011:Length = 1|})] public Line Only;", "public struct Line { public float Gain; }"),
        Case("LimitsExchanged", "[Parameter({|RMSP024:Min = 1|}, Max = 0)] public float Gain;"),
        Case("LimitNotANumber", "[Parameter({|RMSP012:Min = double.NaN|})] public float Gain;"),
        Case("LimitBeyondFloat", "[Parameter({|RMSP012:Min = 1e300|})] public float Gain;"),
        Case("LimitOfAStruct", "[Parameter({|RMSP024:Max = 1|})] public Line Only;", "public struct Line { public float Gain; }"),
        Case("GroupOutOfRange", "[Parameter({|RMSP012:Alpha = 1|})] public float Gain;"),
        Case(
            "InlineArrayInAnOldLanguage",
            "public Taps {|RMSP025:Weights|};",
            "[System.Runtime.CompilerServices.InlineArray(3)] public struct Taps { public float First; }") with
        {
            LanguageVersion = LanguageVersion.CSharp11,
        },
        new(
            "CapturedParameterOfTheConstructor",
            "using RmsProp.Embedded;\n\n[RmsProp] public partial struct Model(float {|RMSP009:gain|}) { public float Gain; public float Twice() => gain + gain; }\n"),
        new(
            "CapturedParameterOfANestedConstructor",
            "using RmsProp.Embedded;\n\n[RmsProp] public partial struct Model { public Line Only; }\n"
            + "public struct Line(float {|RMSP009:gain|}) { public float Gain; public float Twice() => gain + gain; }\n"),
        new(
            "GroupThatNoRateCouldBeBoundedFor",
            "using RmsProp.Embedded;\n\n[RmsProp(LearningRate = 1e-10, RuntimeLearningRate = true, Centered = true)]\n"
            + "public partial struct Model { [{|RMSP020:Parameter(LearningRate = 1e10)|}] public float Gain; }\n"),
        new(
            "PositionalRecord",
            "using RmsProp.Embedded;\n\n[RmsProp] public partial record struct Model(float {|RMSP009:Gain|});\n"),
        new(
            "TooManyFields",
            "[RmsProp.Embedded.RmsProp]\npublic partial struct {|RMSP021:Model|}\n{\n"
            + string.Concat(Enumerable.Range(0, 4097).Select(index => $"    public float P{index};\n"))
            + "}\n"),
    ];

    private static DiagnosticCase Explicit(string name, string fields, string nested = "") => new(
        name,
        $"using System.Runtime.InteropServices; using RmsProp.Embedded;\n[RmsProp, StructLayout(LayoutKind.Explicit)] public partial struct Model {{ {fields} }} {nested}\n");

    private static DiagnosticCase Case(string name, string fields, string nested = "", string outer = "") => new(
        name,
        $$"""
        using RmsProp.Embedded;

        namespace Sample
        {
            {{nested}}

            public partial class Outer
            {
                {{outer}}

                [RmsProp]
                public partial struct Model
                {
                    {{fields}}
                }
            }
        }
        """);
}

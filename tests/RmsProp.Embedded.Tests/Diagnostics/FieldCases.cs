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
            "PositionalRecord",
            "using RmsProp.Embedded;\n\n[RmsProp] public partial record struct Model(float {|RMSP009:Gain|});\n"),
        new(
            "TooManyFields",
            "[RmsProp.Embedded.RmsProp]\npublic partial struct {|RMSP021:Model|}\n{\n"
            + string.Concat(Enumerable.Range(0, 4097).Select(index => $"    public float P{index};\n"))
            + "}\n"),
    ];

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

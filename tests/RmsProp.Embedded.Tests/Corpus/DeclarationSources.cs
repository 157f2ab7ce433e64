using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>How a struct of parameters may be declared.</summary>
internal static class DeclarationSources
{
    private const string Model = "[RmsProp] public partial struct Model { public float Gain; }";

    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        Global("GlobalNamespace", Model),
        Global("DottedNamespace", $"namespace Company.Product.Device {{ {Model} }}"),
        Global("KeywordNamespace", $"namespace @namespace.@class {{ {Model} }}"),
        Global("FileScopedNamespace", $"namespace Sample; {Model}", LanguageVersion.CSharp10),
        Global("SameNameInTwoNamespaces", $"namespace First {{ {Model} }} namespace Second {{ {Model} }}"),
        Global("Internal", "[RmsProp] internal partial struct Model { public float Gain; }"),
        Global("ImplicitlyInternal", "[RmsProp] partial struct Model { public float Gain; }"),
        Global("KeywordStruct", "[RmsProp] public partial struct @struct { public float Gain; }"),
        Global("StructNamedUnderscore", "[RmsProp] public partial struct _ { public float Gain; }"),
        Global(
            "ObsoleteStruct",
            """
            [RmsProp, System.Obsolete("Not for new designs.", error: true)]
            public partial struct Model
            {
                [System.Obsolete("Not for new designs.", error: true)] public float Gain;
                public Line Only;
            }

            [System.Obsolete("Not for new designs.", error: true)] public struct Line { public float Gain; }
            """),
        Global(
            "ConstructorThatSetsWhatIsRequired",
            """
            [RmsProp]
            public partial struct Model
            {
                public required float Gain;

                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Model() { Gain = 1; }
            }
            """,
            LanguageVersion.CSharp11),
        Global("RecordStruct", "[RmsProp] public partial record struct Model { public float Gain; }", LanguageVersion.CSharp10),
        new("FullyQualifiedAttribute", "[global::RmsProp.Embedded.RmsPropAttribute] public partial struct Model { public float Gain; }"),
        new(
            "AliasedAttribute",
            "using Train = RmsProp.Embedded.RmsPropAttribute; [Train] public partial struct Model { public float Gain; }"),
        new("NamespaceNamedSystem", $"namespace Company.System {{ using RmsProp.Embedded; {Model} }}"),
        new(
            "NamespaceNamedLikeTheLibrary",
            "namespace Company.RmsProp { [global::RmsProp.Embedded.RmsProp] public partial struct Model { public float Gain; } }"),
        Global(
            "SeveralParts",
            """
            [RmsProp] public partial struct Model { public float Gain; }
            public partial struct Model { public float Twice() { return Gain + Gain; } }
            """),
        Global(
            "TwoStructs",
            """
            [RmsProp] public partial struct First { public float Gain; }
            [RmsProp] public partial struct Second { public double Gain; }
            """),
        Global(
            "StructsThatDifferInCase",
            """
            [RmsProp] public partial struct Model { public float Gain; }
            [RmsProp] public partial struct MODEL { public double Gain; }
            """),
        Global(
            "ParameterlessConstructor",
            """
            [RmsProp]
            public partial struct Model
            {
                public float Gain = 1;
                [Parameter(Length = 2)] public float[] Taps = new float[2];

                public Model() { }
            }
            """,
            LanguageVersion.CSharp10),
        Global(
            "PrimaryConstructor",
            "[RmsProp] public partial struct Model(float gain) { public float Gain = gain; public float Offset; }",
            LanguageVersion.CSharp12),
        Global(
            "Documented",
            """
            /// <summary>A line.</summary>
            [RmsProp]
            public partial struct Model
            {
                /// <summary>Its slope, in ohm per kelvin.</summary>
                public float Gain;
            }
            """),
    ];

    private static CorpusSource Global(string name, string source, LanguageVersion lowest = LanguageVersion.CSharp7_3) =>
        new(name, "using RmsProp.Embedded;\n\n" + source + "\n") { LowestVersion = lowest };
}

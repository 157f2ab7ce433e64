using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Corpus;

/// <summary>The types that a struct of parameters may stand in, and the accessibilities it may have there.</summary>
internal static class ContainerSources
{
    /// <summary>The sources.</summary>
    public static IEnumerable<CorpusSource> All { get; } =
    [
        Within("InClass", "public partial class Outer"),
        Within("InStaticClass", "public static partial class Outer"),
        Within("InAbstractClass", "public abstract partial class Outer"),
        Within("InClassNamedByAKeyword", "public sealed partial class @object"),
        Within("InStruct", "public partial struct Outer"),
        Within("InReadonlyStruct", "public readonly partial struct Outer"),
        Within("InRefStruct", "public ref partial struct Outer"),
        Within("InInterface", "public partial interface IOuter", LanguageVersion.CSharp8),
        Within("InRecord", "public partial record Outer", LanguageVersion.CSharp9),
        Within("InPositionalRecord", "public partial record Outer(int Value)", LanguageVersion.CSharp9),
        Within("InRecordClass", "public partial record class Outer", LanguageVersion.CSharp10),
        Within("InRecordStruct", "public partial record struct Outer", LanguageVersion.CSharp10),
        Within("Private", "public partial class Outer", accessibility: "private"),
        Within("Protected", "public partial class Outer", accessibility: "protected"),
        Within("ProtectedInternal", "public partial class Outer", accessibility: "protected internal"),
        Within("PrivateProtected", "public partial class Outer", accessibility: "private protected"),
        new(
            "InSeveralTypes",
            """
            using RmsProp.Embedded;

            namespace Sample
            {
                public partial class First
                {
                    internal partial struct Second
                    {
                        private static partial class Third
                        {
                            [RmsProp] public partial struct Model { public float Gain; }
                        }
                    }
                }
            }
            """),
        new(
            "PrivateStructWithPrivateParts",
            """
            using RmsProp.Embedded;

            public partial class Outer
            {
                private struct Line { public float Gain; }

                [RmsProp] private partial struct Model { public Line Only; }
            }
            """),
    ];

    private static CorpusSource Within(
        string name, string container, LanguageVersion lowest = LanguageVersion.CSharp7_3, string accessibility = "public") =>
        new(
            name,
            $$"""
            using RmsProp.Embedded;

            namespace Sample
            {
                {{container}}
                {
                    [RmsProp]
                    {{accessibility}} partial struct Model
                    {
                        public float Gain;
                    }
                }
            }
            """)
        {
            LowestVersion = lowest,
        };
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Approval;

/// <summary>A project with a struct that asks for an approved text.</summary>
internal static class ApprovedProject
{
    /// <summary>The project's only source.</summary>
    public const string Source = """
        using RmsProp.Embedded;

        namespace Sensors
        {
            [RmsProp(Alpha = 0.9, Approved = true)]
            public partial struct Thermistor
            {
                public float Gain;
                public float Offset;
            }
        }
        """;

    /// <summary>What the struct asks for.</summary>
    public const string FileName = "Sensors.Thermistor.rmsprop.verified.cs";

    /// <summary>What is generated for the struct.</summary>
    public static string Generated { get; } = GeneratorHarness.RunUnchecked(HarnessOptions.Default, Source).SingleFile;

    /// <summary>What the generator says to <see cref="Source"/>.</summary>
    /// <param name="files">The project's additional files.</param>
    public static ImmutableArray<Diagnostic> Check(params AdditionalFile[] files) => Check(HarnessOptions.Default, Source, files);

    /// <summary>What the generator says to another source, or in another project.</summary>
    public static ImmutableArray<Diagnostic> Check(HarnessOptions options, string source, params AdditionalFile[] files) =>
        GeneratorHarness.RunUnchecked(options with { AdditionalFiles = [.. files.Cast<AdditionalText>()] }, source).Diagnostics;
}

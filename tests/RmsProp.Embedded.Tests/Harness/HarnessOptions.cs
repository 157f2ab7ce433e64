using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>The project that a source under test is compiled in.</summary>
internal sealed record HarnessOptions
{
    /// <summary>Latest language version, nullable enabled, unchecked arithmetic, target Net.</summary>
    public static HarnessOptions Default { get; } = new();

    /// <summary>The same, with what the code takes in its header.</summary>
    public static HarnessOptions Measured { get; } = new() { Measure = "true" };

    /// <summary>Language version of the sources and of what is generated.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>The MSBuild property RmsPropTarget; null where a project doesn't set it.</summary>
    public string? Target { get; init; } = "Net";

    /// <summary>The MSBuild property RmsPropLightMath; null where a project doesn't set it.</summary>
    public string? LightMath { get; init; }

    /// <summary>The MSBuild property RmsPropAccept; null where a project doesn't set it.</summary>
    public string? Accept { get; init; }

    /// <summary>The MSBuild property RmsPropMeasure; null where a project doesn't set it. Then only projects for devices are measured; it takes as long as to compile.</summary>
    public string? Measure { get; init; } = "false";

    /// <summary>The MSBuild property RmsPropRamBudget; null where a project doesn't set it.</summary>
    public string? RamBudget { get; init; }

    /// <summary>The MSBuild property RmsPropFlashBudget; null where a project doesn't set it.</summary>
    public string? FlashBudget { get; init; }

    /// <summary>Files of the project that are not compiled.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles { get; init; } = [];

    /// <summary>What the sources are compiled against.</summary>
    public ImmutableArray<MetadataReference> References { get; init; } = Harness.References.All;

    /// <summary>Arithmetic overflow checked by default.</summary>
    public bool Checked { get; init; }

    /// <summary>Unsafe code allowed; the generator's own must do without.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Code optimised by the compiler.</summary>
    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    /// <summary>Nullable reference types on, from C# 8 on, where they exist.</summary>
    public NullableContextOptions Nullable => LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8
        ? NullableContextOptions.Enable
        : NullableContextOptions.Disable;
}

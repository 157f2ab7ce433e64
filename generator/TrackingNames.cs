namespace RmsProp.Embedded.Generator;

/// <summary>Names of the pipeline's steps, shared with the tests that pin what an edit re-runs.</summary>
internal static class TrackingNames
{
    /// <summary>One parse result (model and diagnostics) per annotated struct.</summary>
    public const string Parsed = nameof(Parsed);

    /// <summary>The models of the structs that have no error.</summary>
    public const string Models = nameof(Models);

    /// <summary>What the project says to all its structs.</summary>
    public const string Settings = nameof(Settings);

    /// <summary>File names that differ in case only.</summary>
    public const string AmbiguousFileNames = nameof(AmbiguousFileNames);

    /// <summary>The approved texts that the project has.</summary>
    public const string ApprovedTexts = nameof(ApprovedTexts);

    /// <summary>All that one generated file depends on.</summary>
    public const string Sources = nameof(Sources);
}

using Microsoft.CodeAnalysis.Diagnostics;

namespace RmsProp.Embedded.Generator;

/// <summary>A project's MSBuild properties, those that the compiler is told of.</summary>
internal sealed class BuildProperties(AnalyzerConfigOptionsProvider options)
{
    /// <summary>What a property is set to; empty where it isn't.</summary>
    public string Text(string name) => options.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

    /// <summary>Whether a property is set to true or to false; otherwise null.</summary>
    public bool? Boolean(string name) => bool.TryParse(Text(name), out bool value) ? value : null;
}

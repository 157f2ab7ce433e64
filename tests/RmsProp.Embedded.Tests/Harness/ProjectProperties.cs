using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>Shows the generator the MSBuild properties of a project as a build does.</summary>
internal sealed class ProjectProperties(HarnessOptions project) : AnalyzerConfigOptionsProvider
{
    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Properties(project);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

    private sealed class Properties(HarnessOptions project) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key switch
            {
                "build_property.RmsPropTarget" => project.Target,
                "build_property.RmsPropLightMath" => project.LightMath,
                "build_property.RmsPropAccept" => project.Accept,
                "build_property.RmsPropMeasure" => project.Measure,
                "build_property.RmsPropRamBudget" => project.RamBudget,
                "build_property.RmsPropFlashBudget" => project.FlashBudget,
                _ => null,
            };
            return value is not null;
        }
    }
}

using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>The memory that a project allows its trainers, as it stands in MSBuild properties; empty where it is not limited.</summary>
internal sealed record MemoryBudgets(string Ram, string Flash)
{
    public const string RamProperty = "RmsPropRamBudget";
    public const string FlashProperty = "RmsPropFlashBudget";

    public static MemoryBudgets Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => new(Read(options, RamProperty), Read(options, FlashProperty));

    /// <summary>Whether a property has no number of bytes.</summary>
    public static bool IsWrong(string property) => property.Length > 0 && Bytes(property) is null;

    /// <summary>The bytes that a property allows; null without a limit.</summary>
    public static long? Bytes(string property) =>
        long.TryParse(property, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes > 0 ? bytes : null;

    private static string Read(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out string? value) ? value.Trim() : "";
}

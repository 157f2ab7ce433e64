using System.Globalization;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>The memory that a project allows its trainers, as it stands in MSBuild properties; empty where it is not limited.</summary>
internal sealed record MemoryBudgets(string Ram, string Flash)
{
    public const string RamProperty = "RmsPropRamBudget";
    public const string FlashProperty = "RmsPropFlashBudget";

    public static MemoryBudgets Read(BuildProperties properties) => new(properties.Text(RamProperty), properties.Text(FlashProperty));

    /// <summary>Whether a property has no number of bytes.</summary>
    public static bool IsWrong(string property) => property.Length > 0 && Bytes(property) is null;

    /// <summary>The bytes that a property allows; null without a limit.</summary>
    public static long? Bytes(string property) =>
        long.TryParse(property, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes > 0 ? bytes : null;
}

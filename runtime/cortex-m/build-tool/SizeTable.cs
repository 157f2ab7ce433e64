using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace RmsProp.Embedded.CortexM;

/// <summary>What an image takes of a board's memory.</summary>
/// <param name="Regions">The memories.</param>
internal sealed partial record SizeTable(IReadOnlyList<MemoryRegion> Regions)
{
    /// <summary>Reads the linker's <c>--print-memory-usage</c>.</summary>
    public static SizeTable Parse(string output) => new([.. Line().Matches(output).Select(match => new MemoryRegion(
        match.Groups["name"].Value, Bytes(match, "used"), Bytes(match, "size")))]);

    public MemoryRegion Region(string name) => Regions.Single(region => region.Name == name);

    public override string ToString() => "memory         used       size\n" + string.Concat(Regions.Select(region =>
        string.Create(CultureInfo.InvariantCulture, $"{region.Name,-8} {region.Used,10} {region.Size,10}\n")));

    private static int Bytes(Match match, string group)
    {
        int number = int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return match.Groups[group + "Unit"].Value switch
        {
            "KB" => number * 1024,
            "MB" => number * 1024 * 1024,
            _ => number,
        };
    }

    [GeneratedRegex(@"^\s*(?<name>\w+):\s+(?<used>\d+) (?<usedUnit>\w+)\s+(?<size>\d+) (?<sizeUnit>\w+)", RegexOptions.Multiline)]
    private static partial Regex Line();
}

using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Approval;

/// <summary>All approved texts of the project.</summary>
/// <param name="IsAccepting">Whether this very build writes them anew, so that none can be wrong.</param>
/// <param name="Files">The texts.</param>
internal sealed record ApprovedTexts(bool IsAccepting, EquatableArray<ApprovedText> Files)
{
    private const string Property = "build_property.RmsPropAccept";

    public static bool ReadIsAccepting(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        options.GlobalOptions.TryGetValue(Property, out string? value) && value.Trim().ToLowerInvariant() == "true";

    public static ApprovedTexts Create((ImmutableArray<ApprovedText> Files, bool IsAccepting) source, CancellationToken cancellation) =>
        new(source.IsAccepting, new EquatableArray<ApprovedText>(source.Files));
}

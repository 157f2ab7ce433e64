using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using RmsProp.Embedded.Generator.Approval;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>All that is generated for a project, and what it is compared with.</summary>
internal sealed class GeneratedProject
{
    private readonly Dictionary<string, GeneratedStruct> structs;
    private readonly EquatableArray<string> ambiguous;

    private GeneratedProject(ImmutableArray<GeneratedStruct> all, ImmutableArray<ApprovedText> approved, Settings settings)
    {
        structs = all.GroupBy(one => one.FullName).ToDictionary(same => same.Key, same => same.First());
        ambiguous = GeneratedFile.Ambiguous(all.Select(one => one.FullName + GeneratedFile.Extension));
        Costs = all.Select(one => one.Cost).ToImmutableArray();
        Approved = approved;
        Settings = settings;
    }

    /// <summary>What the structs cost.</summary>
    public ImmutableArray<StructCost> Costs { get; }

    /// <summary>The generated files that somebody has read and approved.</summary>
    public ImmutableArray<ApprovedText> Approved { get; }

    public Settings Settings { get; }

    public static GeneratedProject Create(
        ((ImmutableArray<GeneratedStruct> Structs, ImmutableArray<ApprovedText> Approved) Files, Settings Settings) input, CancellationToken cancellation) =>
        new(input.Files.Structs, input.Files.Approved, input.Settings);

    /// <summary>The file of a struct without an error.</summary>
    public GeneratedSource Source(ParameterStruct model) =>
        new(GeneratedFile.Name(model.Hierarchy.FullName, ambiguous), structs[model.Hierarchy.FullName]);
}

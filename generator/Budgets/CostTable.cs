using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What each struct of a project costs, by its full name.</summary>
internal sealed class CostTable
{
    private readonly Dictionary<string, StructCost> costs;

    private CostTable(IEnumerable<StructCost> costs) => this.costs = costs.GroupBy(cost => cost.FullName).ToDictionary(same => same.Key, same => same.First());

    public static CostTable Create(ImmutableArray<StructCost> costs, CancellationToken cancellation) => new(costs);

    public StructCost Of(string fullName) => costs[fullName];
}

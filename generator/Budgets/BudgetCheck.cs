using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>Compares what all structs of a project cost with what the target and the project allow, if it names a target and limits that exist.</summary>
internal sealed class BudgetCheck
{
    /// <summary>A message lists no more structs than this one by one.</summary>
    private const int MostListed = 10;

    private readonly ImmutableArray<StructCost> costs;
    private readonly Dictionary<string, Location> locations = [];
    private readonly Target target;
    private readonly MemoryBudgets budgets;
    private readonly List<Diagnostic> found = [];

    private BudgetCheck(IEnumerable<ParseResult> parsed, GeneratedProject project)
    {
        costs = project.Costs;
        target = project.Settings.Target;
        budgets = project.Settings.Budgets;
        foreach (ParseResult result in parsed)
        {
            if (result.Model is { } model)
            {
                locations[model.Hierarchy.FullName] = result.Location;
            }
        }
    }

    public static IEnumerable<Diagnostic> Run((ImmutableArray<ParseResult> Parsed, GeneratedProject Project) input, CancellationToken cancellation)
    {
        var check = new BudgetCheck(input.Parsed, input.Project);
        if (check.costs.Length > 0)
        {
            check.CheckTarget();
            check.CheckProperty(MemoryBudgets.RamProperty, check.budgets.Ram);
            check.CheckProperty(MemoryBudgets.FlashProperty, check.budgets.Flash);
            check.CheckSums();
        }

        return check.found;
    }

    private void CheckTarget()
    {
        if (target.UnknownName is { } name)
        {
            found.Add(Diagnostic.Create(Descriptors.UnknownTarget, Location.None, name));
        }
    }

    private void CheckProperty(string name, string value)
    {
        if (MemoryBudgets.IsWrong(value))
        {
            found.Add(Diagnostic.Create(BudgetDescriptors.NoBudget, Location.None, name, value));
        }
    }

    private void CheckSums()
    {
        if (target.Kind == TargetKind.NanoFramework && !CheckIl(cost => cost.IlBytes, "", ""))
        {
            CheckIl(cost => cost.UnoptimizedIlBytes, " without optimisation", NanoLimits.OrOptimize);
        }

        CheckSum("memory", MemoryBudgets.RamProperty, budgets.Ram, cost => cost.RamBytes);
        CheckSum("code", MemoryBudgets.FlashProperty, budgets.Flash, cost => cost.FlashBytes);
    }

    /// <returns>Whether there is too much.</returns>
    private bool CheckIl(Func<StructCost, int> bytes, string build, string fix)
    {
        if (Sum(bytes) <= NanoLimits.MostBytesOfCode)
        {
            return false;
        }

        Report(BudgetDescriptors.NanoCode, Largest(bytes), Table(bytes) + build, WholeNumber.Text(NanoLimits.MostBytesOfCode), fix);
        return true;
    }

    private void CheckSum(string kind, string property, string value, Func<StructCost, int> bytes)
    {
        if (MemoryBudgets.Bytes(value) is { } most && Sum(bytes) > most)
        {
            Report(BudgetDescriptors.OverBudget, Largest(bytes), kind, Table(bytes), property, value);
        }
    }

    private long Sum(Func<StructCost, int> bytes) => costs.Sum(cost => (long)bytes(cost));

    private StructCost Largest(Func<StructCost, int> bytes) => ByBytes(bytes).First();

    private IEnumerable<StructCost> ByBytes(Func<StructCost, int> bytes) =>
        costs.OrderByDescending(bytes).ThenBy(cost => cost.FullName, StringComparer.Ordinal);

    /// <summary>For example <c>Sample.Large 1000 + Sample.Small 24 = 1024 bytes</c>.</summary>
    private string Table(Func<StructCost, int> bytes)
    {
        IEnumerable<string> listed = ByBytes(bytes).Take(MostListed).Select(cost => $"{cost.FullName} {WholeNumber.Text(bytes(cost))}");
        if (costs.Length > MostListed)
        {
            long rest = ByBytes(bytes).Skip(MostListed).Sum(cost => (long)bytes(cost));
            listed = listed.Append($"{WholeNumber.Text(costs.Length - MostListed)} more {Text(rest)}");
        }

        return $"{string.Join(" + ", listed)} = {Text(Sum(bytes))} bytes";
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Report(DiagnosticDescriptor descriptor, StructCost cost, params object[] arguments)
    {
        Location location = locations.TryGetValue(cost.FullName, out Location? known) ? known : Location.None;
        found.Add(Diagnostic.Create(descriptor, location, [cost.Name, .. arguments]));
    }
}

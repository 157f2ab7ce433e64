using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmsProp.Embedded.Generator.Approval;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Parsing;

namespace RmsProp.Embedded.Generator;

/// <summary>What a project says to all its structs.</summary>
/// <param name="Target">What the code is for.</param>
/// <param name="Budgets">The memory that trainers may take.</param>
/// <param name="IsAccepting">Whether this very build writes the approved texts anew, so that none can be wrong.</param>
/// <param name="IsOptimized">Whether the project is built with optimisation.</param>
/// <param name="MeasuredWith">The references that generated code is compiled with to be measured; none where it isn't to be.</param>
internal sealed record Settings(Target Target, MemoryBudgets Budgets, bool IsAccepting, bool IsOptimized, EquatableArray<MetadataReference> MeasuredWith)
{
    public static Settings Read((CompilationFacts Compilation, AnalyzerConfigOptionsProvider Options) project, CancellationToken cancellation)
    {
        CompilationFacts compilation = project.Compilation;
        var properties = new BuildProperties(project.Options);
        Target target = TargetParser.Parse(compilation, properties);
        MemoryBudgets budgets = MemoryBudgets.Read(properties);
        return new Settings(
            target,
            budgets,
            IsAccepting: properties.Boolean(ApprovalCheck.AcceptProperty) ?? false,
            compilation.IsOptimized,
            new EquatableArray<MetadataReference>(CodeMeter.IsWanted(properties, target, budgets) ? compilation.References : ImmutableArray<MetadataReference>.Empty));
    }
}

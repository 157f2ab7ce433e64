using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>All rules.</summary>
internal static class RuleList
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NewObjectRule(),
        new NewArrayRule(),
        new BoxRule(),
        new StringLiteralRule(),
        new DelegateRule(),
        new UnreviewedCallRule(),
        new UnknownTargetRule(),
        new ThrowRule(),
        new StructLocalRule(),
        new StructLoadRule(),
        new StructCopyRule(),
        new StructPassingRule(),
        new DefensiveCopyRule(),
        new GenericsRule(),
        new PointerRule(),
        new MultiDimensionalArrayRule(),
        new OpcodeRule(),
        new ReinterpretationRule(),
        new MethodLimitsRule(),
        new TypeLimitsRule(),
        new BranchDistanceRule(),
        new AssemblySizeRule(),
    ];

    public static IReadOnlyList<Rule> For(VerifierTarget target) =>
        [.. All.Where(rule => target == VerifierTarget.NanoFramework || !rule.IsForNanoFramework)];
}

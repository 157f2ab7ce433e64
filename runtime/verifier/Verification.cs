using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;
using RmsProp.Embedded.IlVerifier.Rules;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>Follows hot methods into what they call, and checks all of it.</summary>
internal sealed class Verification
{
    private readonly AssemblySet assemblies;
    private readonly VerifierOptions options;
    private readonly IReadOnlyList<Rule> rules;
    private readonly CallTargets targets;
    private readonly ThrowPaths throws;
    private readonly Dictionary<MethodDefinition, CheckedMethod> methods = [];

    private Verification(AssemblySet assemblies, VerifierOptions options)
    {
        this.assemblies = assemblies;
        this.options = options;
        rules = RuleList.For(options.Target);
        targets = new CallTargets(assemblies);
        throws = new ThrowPaths(assemblies);
    }

    public static VerifierReport Run(AssemblySet assemblies, VerifierOptions options) => new Verification(assemblies, options).Run();

    private VerifierReport Run()
    {
        MethodDefinition[] roots =
            [.. (options.AllPublic ? HotMethods.PublicIn(assemblies.InputTypes) : HotMethods.In(assemblies.InputTypes)).OrderBy(MemberNames.Full, StringComparer.Ordinal)];
        HashSet<MethodDefinition> hot = [.. roots];
        HashSet<MethodDefinition> seenByAll = [];
        List<Finding> findings = [.. roots.SelectMany(root => FromRoot(root, hot, options.AllPublic ? seenByAll : []))];
        int reached = methods.Count;
        findings.AddRange(OffHotPaths());
        return new VerifierReport(roots.Length, reached, findings);
    }

    /// <summary>
    /// Each violation in a hot method and in what it calls, with the shortest path to it. Other hot methods that it calls have findings of their own.
    /// </summary>
    /// <param name="root">The hot method.</param>
    /// <param name="hot">All hot methods.</param>
    /// <param name="seen">Methods that have been looked at. All public methods share it, or what many of them call would be found very often.</param>
    private IEnumerable<Finding> FromRoot(MethodDefinition root, HashSet<MethodDefinition> hot, HashSet<MethodDefinition> seen)
    {
        string group = MemberNames.Full(root);
        seen.Add(root);
        Queue<IReadOnlyList<MethodDefinition>> work = new([[root]]);
        while (work.TryDequeue(out IReadOnlyList<MethodDefinition>? path))
        {
            CheckedMethod method = Checked(path[^1]);
            foreach (Fault fault in method.Faults)
            {
                yield return new Finding(fault.Rule, group, path, fault.Message);
            }

            foreach (MethodDefinition called in method.Called.Where(called => !hot.Contains(called) && seen.Add(called)))
            {
                work.Enqueue([.. path, called]);
            }
        }
    }

    /// <summary>What is wrong elsewhere: with methods on no hot path, with types and with assemblies.</summary>
    private IEnumerable<Finding> OffHotPaths()
    {
        Rule[] everywhere = [.. rules.Where(rule => rule.Scope == RuleScope.Everywhere)];
        if (everywhere.Length == 0)
        {
            return [];
        }

        IEnumerable<Finding> inMethods =
            from type in assemblies.InputTypes
            from method in type.Methods
            where !methods.ContainsKey(method)
            from fault in CheckedMethod.Check(method, everywhere, Code).Faults
            select new Finding(fault.Rule, MemberNames.Full(method), [method], fault.Message);
        IEnumerable<Finding> inTypes =
            from type in assemblies.InputTypes
            from rule in everywhere
            from message in rule.Check(type)
            select new Finding(rule, type.FullName.Replace('/', '.'), [], message);
        IEnumerable<Finding> inModules =
            from module in assemblies.Inputs
            from rule in everywhere
            from message in rule.Check(module)
            select new Finding(rule, module.Name, [], message);
        return inMethods.Concat(inTypes).Concat(inModules);
    }

    private CheckedMethod Checked(MethodDefinition method)
    {
        if (!methods.TryGetValue(method, out CheckedMethod? result))
        {
            methods[method] = result = CheckedMethod.Check(method, rules, Code);
        }

        return result;
    }

    private MethodCode Code(MethodDefinition method) => new(method, assemblies, targets, throws, options.Reviewed);
}

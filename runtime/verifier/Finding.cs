using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Rules;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>A violation of a rule, and how execution comes to it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Group">The hot method, type or assembly that it belongs to, with its full name.</param>
/// <param name="Path">From the hot method to the one that has the violation; empty for that of a type or an assembly.</param>
/// <param name="Message">What is wrong, and at which instruction.</param>
internal sealed record Finding(Rule Rule, string Group, IReadOnlyList<MethodDefinition> Path, string Message)
{
    /// <summary>One line: <c>Thermistor.Step -&gt; Foo.Bar: newarr Single[] at IL_0012 [new-array]</c>.</summary>
    public override string ToString()
    {
        string place = Path.Count > 0 ? string.Join(" -> ", Path.Select(MemberNames.Of)) : Group;
        return $"{place}: {Message} [{Rule.Id}]";
    }
}

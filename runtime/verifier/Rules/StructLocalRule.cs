using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class StructLocalRule() : NanoFrameworkRule("struct-local", "a local that is a struct is an object, used or not: take a `ref`", RuleScope.HotPaths)
{
    public override IEnumerable<string> Check(MethodDefinition method) => method.Body.Variables
        .Where(local => local.VariableType.IsStruct())
        .Select(local => $"local {local.Index} is a {MemberNames.Of(local.VariableType)}");
}

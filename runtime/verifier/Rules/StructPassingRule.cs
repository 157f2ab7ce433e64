using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class StructPassingRule()
    : NanoFrameworkRule("struct-passing", "a struct that is passed or returned by value makes up to seven objects: pass `ref` or `in`", RuleScope.HotPaths)
{
    public override IEnumerable<string> Check(MethodDefinition method)
    {
        foreach (ParameterDefinition parameter in method.Parameters.Where(parameter => parameter.ParameterType.IsStruct()))
        {
            yield return $"takes {parameter.Name}, a {MemberNames.Of(parameter.ParameterType)}, by value";
        }

        if (method.ReturnType.IsStruct())
        {
            yield return $"returns a {MemberNames.Of(method.ReturnType)} by value";
        }
    }
}

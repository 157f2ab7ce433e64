using System.Collections.Generic;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class MethodLimitsRule()
    : NanoFrameworkRule("method-limits", "a method has at most 255 locals, 255 arguments and 255 stack slots; more are silently cut off", RuleScope.Everywhere)
{
    private const int Most = 255;

    public override IEnumerable<string> Check(MethodDefinition method)
    {
        int arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        if (arguments > Most)
        {
            yield return $"{arguments} arguments";
        }

        if (method.HasBody && method.Body.Variables.Count > Most)
        {
            yield return $"{method.Body.Variables.Count} locals";
        }

        if (method.HasBody && method.Body.MaxStackSize > Most)
        {
            yield return $"{method.Body.MaxStackSize} stack slots";
        }
    }
}

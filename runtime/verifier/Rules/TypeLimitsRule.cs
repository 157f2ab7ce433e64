using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class TypeLimitsRule()
    : NanoFrameworkRule("type-limits", "a type has at most 255 static fields, 255 others and 255 methods; more corrupt memory", RuleScope.Everywhere)
{
    private const int Most = 255;

    public override IEnumerable<string> Check(TypeDefinition type)
    {
        int statics = type.Fields.Count(field => field is { IsStatic: true, IsLiteral: false });
        int others = type.Fields.Count(field => !field.IsStatic);
        if (statics > Most)
        {
            yield return $"{statics} static fields";
        }

        if (others > Most)
        {
            yield return $"{others} fields";
        }

        if (type.Methods.Count > Most)
        {
            yield return $"{type.Methods.Count} methods";
        }
    }
}

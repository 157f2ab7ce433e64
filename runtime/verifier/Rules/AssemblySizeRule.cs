using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class AssemblySizeRule()
    : NanoFrameworkRule("assembly-size", "the converter refuses an assembly with more than 65,535 bytes of IL", RuleScope.Everywhere)
{
    private const int Most = 65535;

    public override IEnumerable<string> Check(ModuleDefinition module)
    {
        int size = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).Sum(method => method.Body.CodeSize);
        return size > Most ? [$"{size} bytes of IL"] : [];
    }
}

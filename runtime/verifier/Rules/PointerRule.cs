using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class PointerRule()
    : NanoFrameworkRule("pointer", "the converter refuses pointers in locals, so `fixed` and `stackalloc`, in parameters and in fields", RuleScope.Everywhere)
{
    public override IEnumerable<string> Check(MethodDefinition method) =>
        SignatureTypes.Of(method).Where(IsPointer).Select(type => $"has a local or parameter of {MemberNames.Of(type)}");

    public override IEnumerable<string> Check(TypeDefinition type) =>
        SignatureTypes.Of(type).Where(IsPointer).Select(field => $"has a field of {MemberNames.Of(field)}");

    private static bool IsPointer(TypeReference type) =>
        SignatureTypes.Contains(type, part => part is PointerType or PinnedType or FunctionPointerType);
}

using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class GenericsRule() : NanoFrameworkRule("generics", "the interpreter crashes on generic types and methods", RuleScope.Everywhere)
{
    public override string? Check(Instruction instruction, MethodCode code) => instruction.Operand switch
    {
        GenericInstanceMethod method => $"uses {MemberNames.Of(method)}, a generic method",
        MemberReference { DeclaringType: GenericInstanceType type } => $"uses {MemberNames.Of(type)}, a generic type",
        TypeReference type when IsGeneric(type) => $"uses {MemberNames.Of(type)}, a generic type",
        _ => null,
    };

    public override IEnumerable<string> Check(MethodDefinition method)
    {
        IEnumerable<string> used = SignatureTypes.Of(method).Where(IsGeneric).Select(type => $"uses {MemberNames.Of(type)}, a generic type");
        return method.HasGenericParameters ? used.Prepend("is generic") : used;
    }

    public override IEnumerable<string> Check(TypeDefinition type)
    {
        IEnumerable<string> used = SignatureTypes.Of(type).Where(IsGeneric).Select(field => $"has a field of {MemberNames.Of(field)}, a generic type");
        return type.HasGenericParameters ? used.Prepend("is generic") : used;
    }

    private static bool IsGeneric(TypeReference type) => SignatureTypes.Contains(type, part => part is GenericInstanceType);
}

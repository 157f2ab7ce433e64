using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class MultiDimensionalArrayRule()
    : NanoFrameworkRule("multi-dimensional-array", "arrays of several dimensions compile, then compute nonsense: use one dimension", RuleScope.Everywhere)
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        instruction.Operand is MethodReference { DeclaringType: var type } && IsMultiDimensional(type) ? $"uses {MemberNames.Of(type)}" : null;

    public override IEnumerable<string> Check(MethodDefinition method) =>
        SignatureTypes.Of(method).Where(IsMultiDimensional).Select(type => $"has a local or parameter of {MemberNames.Of(type)}");

    public override IEnumerable<string> Check(TypeDefinition type) =>
        SignatureTypes.Of(type).Where(IsMultiDimensional).Select(field => $"has a field of {MemberNames.Of(field)}");

    private static bool IsMultiDimensional(TypeReference type) => SignatureTypes.Contains(type, part => part is ArrayType { IsVector: false });
}

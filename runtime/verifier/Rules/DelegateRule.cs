using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class DelegateRule() : Rule("delegate", "a delegate is an object, and what it captures is another")
{
    public override string? Check(Instruction instruction, MethodCode code)
    {
        if (instruction.OpCode.Code != Code.Newobj)
        {
            return null;
        }

        TypeReference type = ((MethodReference)instruction.Operand).DeclaringType;
        return type.IsDelegate() ? $"newobj {MemberNames.Of(type)}, a delegate"
            : IsClosure(type) ? $"newobj {MemberNames.Of(type)}, what a lambda captures"
            : null;
    }

    /// <summary>Whether it is a class that the compiler has made for what a lambda captures.</summary>
    public static bool IsClosure(TypeReference type) => type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal) && !type.IsValue();
}

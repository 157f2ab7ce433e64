using System;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class ReinterpretationRule() : NanoFrameworkRule(
    "reinterpretation", "bits that are read through a pointer as another type keep their old one until they are stored: store them first", RuleScope.Everywhere)
{
    public override string? Check(Instruction instruction, MethodCode code) =>
        instruction.OpCode.Code is Code.Ldind_I4 or Code.Ldind_I8 or Code.Ldind_R4 or Code.Ldind_R8
        && instruction.Previous?.OpCode.Code is Code.Conv_U or Code.Conv_I
        && instruction.Next?.OpCode.Name.StartsWith("st", StringComparison.Ordinal) != true
            ? $"{instruction.OpCode.Name} through a pointer is used before it is stored"
            : null;
}

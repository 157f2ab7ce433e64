using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class DefensiveCopyRule() : NanoFrameworkRule(
    "defensive-copy", "a member of an `in` parameter or a readonly field that isn't readonly itself is called on a copy: make it readonly", RuleScope.HotPaths)
{
    /// <summary>The compiler loads the struct, stores it in a local of its own and calls the member on that.</summary>
    public override string? Check(Instruction instruction, MethodCode code) =>
        StructLoadRule.Loaded(instruction) is { } type && type.IsStruct()
        && StoredLocal(instruction.Next, code.Method) is { } local
        && instruction.Next.Next is { OpCode.Code: Code.Ldloca or Code.Ldloca_S } address && address.Operand == local
            ? $"copies a {MemberNames.Of(type)} to call a member of it"
            : null;

    private static VariableDefinition? StoredLocal(Instruction? instruction, MethodDefinition method) => instruction?.OpCode.Code switch
    {
        Code.Stloc_0 => method.Body.Variables[0],
        Code.Stloc_1 => method.Body.Variables[1],
        Code.Stloc_2 => method.Body.Variables[2],
        Code.Stloc_3 => method.Body.Variables[3],
        Code.Stloc or Code.Stloc_S => (VariableDefinition)instruction.Operand,
        _ => null,
    };
}

using Mono.Cecil;
using Mono.Cecil.Cil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class BoxRule()
    : Rule("box", "a value that is used as an object is copied into one; so is a struct of which a method is called that it inherits")
{
    public override string? Check(Instruction instruction, MethodCode code) => instruction.OpCode.Code switch
    {
        Code.Box => $"box {MemberNames.Of((TypeReference)instruction.Operand)}",
        Code.Constrained when Inherited(instruction) is { } method => $"box {MemberNames.Of((TypeReference)instruction.Operand)} for {MemberNames.Of(method)}",
        _ => null,
    };

    /// <summary>The method that is called of a struct and that it doesn't have itself.</summary>
    private static MethodReference? Inherited(Instruction instruction) =>
        ((TypeReference)instruction.Operand).IsValue()
        && instruction.Next?.Operand is MethodReference method
        && method.TryResolve() is { } definition
        && Calls.Overrides.In((TypeReference)instruction.Operand, definition) is null
            ? method
            : null;
}

using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

internal sealed class ThrowRule()
    : Rule("throw", "an exception is an object; the check that fails calls a method that does nothing but throw, so that the hot code stays small")
{
    public override bool SeesThrowPaths => true;

    public override string? Check(Instruction instruction, MethodCode code) =>
        instruction.OpCode.Code is Code.Throw or Code.Rethrow ? "throws" : code.AlwaysThrows && instruction.Offset == 0 ? "always throws" : null;
}

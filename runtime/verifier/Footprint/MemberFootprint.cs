using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>What a member that the generator has added takes.</summary>
/// <param name="Method">The member.</param>
/// <param name="Name">Its name; of the trainer's members with <c>Trainer.</c> before it, of overloads with the parameters.</param>
/// <param name="CodeBytes">Of its IL, without what it calls.</param>
/// <param name="Opcodes">Executed in a call.</param>
internal sealed record MemberFootprint(MethodDefinition Method, string Name, int CodeBytes, OpcodeCount Opcodes)
{
    public bool IsOfTrainer => Method.DeclaringType.IsClass && !Method.DeclaringType.IsValueType;
}

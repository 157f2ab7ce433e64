using System.Collections.Generic;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>What an instruction calls.</summary>
/// <param name="Member">As the instruction names it.</param>
/// <param name="Methods">All that it can be; none where that isn't known.</param>
/// <param name="Unknown">Why that isn't known; null where it is.</param>
internal sealed record CallTarget(MethodReference Member, IReadOnlyList<MethodDefinition> Methods, string? Unknown = null);

using System.Collections.Generic;

namespace RmsProp.Embedded.CortexM.Headers;

/// <summary>A C# struct as C declares it.</summary>
/// <param name="Name">In C.</param>
/// <param name="Fields">In order.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Alignment">What its address is a multiple of.</param>
internal sealed record CStruct(string Name, IReadOnlyList<CField> Fields, int Size, int Alignment);

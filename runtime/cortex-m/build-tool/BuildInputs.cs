using System.Collections.Generic;

namespace RmsProp.Embedded.CortexM;

/// <summary>What is built, for what, with what.</summary>
/// <param name="Board">Where it is to run.</param>
/// <param name="Compiler">The file <c>ilc</c>.</param>
/// <param name="CortexM">The directory with the device's sources and the boards' linker scripts.</param>
/// <param name="Output">The directory that the results go to.</param>
/// <param name="Assemblies">The application, what it refers to, and the core library.</param>
/// <param name="ChecksAllocation">Whether methods that must not allocate are checked for it.</param>
internal sealed record BuildInputs(
    Board Board, string Compiler, string CortexM, string Output, IReadOnlyList<string> Assemblies, bool ChecksAllocation = true);

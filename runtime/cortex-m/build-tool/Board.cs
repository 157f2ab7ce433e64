using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.CortexM;

/// <summary>A board that QEMU emulates, and its core. Its memory is in <c>boards/&lt;Name&gt;.ld</c>.</summary>
/// <param name="Name">As QEMU calls it.</param>
/// <param name="ShortName">Of the core, for the command line.</param>
/// <param name="Core">As gcc calls it.</param>
/// <param name="FloatingPoint">The core's unit for it, as gcc calls it.</param>
/// <param name="ArchitectureAttribute">The core's architecture as objects state it: 13 is v7E-M, 17 v8-M.main, 21 v8.1-M.main.</param>
internal sealed record Board(string Name, string ShortName, string Core, string FloatingPoint, byte ArchitectureAttribute)
{
    public static IReadOnlyList<Board> All { get; } =
    [
        new("mps2-an386", "m4", "cortex-m4", "fpv4-sp-d16", 13),
        new("mps2-an500", "m7", "cortex-m7", "fpv5-d16", 13),
        new("mps2-an505", "m33", "cortex-m33", "fpv5-sp-d16", 17),
        new("mps3-an547", "m55", "cortex-m55", "auto", 21),
    ];

    /// <summary>Options of gcc that select the core.</summary>
    public IReadOnlyList<string> CompilerOptions => [$"-mcpu={Core}", "-mthumb", "-mfloat-abi=hard", $"-mfpu={FloatingPoint}"];

    /// <summary>The board of a name, of the board or of its core.</summary>
    public static Board Find(string name) =>
        All.FirstOrDefault(board => string.Equals(board.Name, name, StringComparison.Ordinal) || string.Equals(board.ShortName, name, StringComparison.Ordinal))
        ?? throw new BuildException($"no board is called '{name}': choose {string.Join(", ", All.Select(board => $"{board.Name} ({board.ShortName})"))}");
}

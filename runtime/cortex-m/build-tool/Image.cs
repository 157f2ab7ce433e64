namespace RmsProp.Embedded.CortexM;

/// <summary>A program for a board.</summary>
/// <param name="File">The ELF file; the map lies beside it.</param>
/// <param name="Board">Where it runs.</param>
/// <param name="Sizes">What it takes.</param>
internal sealed record Image(string File, Board Board, SizeTable Sizes)
{
    /// <summary>Runs an image in QEMU, where one instruction takes one nanosecond.</summary>
    /// <param name="file">The ELF file.</param>
    /// <param name="board">What QEMU emulates.</param>
    /// <returns>What it printed, and its exit code.</returns>
    public static ToolResult Run(string file, Board board) => Tool.Emulator.Run(
    [
        "-M", board.Name, "-display", "none", "-monitor", "none", "-serial", "none", "-chardev", "stdio,id=console",
        "-semihosting-config", "enable=on,target=native,chardev=console", "-icount", "shift=0,align=off,sleep=off", "-kernel", file,
    ]);
}

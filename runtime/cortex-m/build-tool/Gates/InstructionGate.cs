using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace RmsProp.Embedded.CortexM.Gates;

/// <summary>
/// Refuses instructions that the exact core and floating-point unit lack: the compiler knows one ARM only. Every instruction is disassembled and
/// given to the assembler, which is told the core.
/// </summary>
internal static partial class InstructionGate
{
    /// <param name="file">An image or object.</param>
    /// <param name="section">Where C# is in it.</param>
    /// <param name="board">Where it is to run.</param>
    public static void Check(string file, string section, Board board)
    {
        Dictionary<string, string> firstUse = [];
        string function = "";
        foreach (string line in Tool.Disassembler.RunOrFail(["-d", "-j", section, file]).Split('\n'))
        {
            if (Label().Match(line) is { Success: true } label)
            {
                function = label.Groups[1].Value;
            }
            else if (Instruction().Match(line) is { Success: true } match && !Branch().IsMatch(match.Groups[1].Value))
            {
                firstUse.TryAdd(match.Groups[1].Value.Replace('\t', ' '), function);
            }
        }

        string[] instructions = [.. firstUse.Keys];
        string source = Path.ChangeExtension(file, ".instructions.s");
        File.WriteAllText(source, ".syntax unified\n.thumb\n" + string.Join('\n', instructions) + "\n");
        ToolResult result = Tool.Gcc.Run([.. board.CompilerOptions, "-c", source, "-o", "/dev/null"]);
        string[] refused = [.. Refusal().Matches(result.Error).Select(match => instructions[int.Parse(match.Groups[1].Value) - 3])];
        if (refused.Length > 0)
        {
            throw new BuildException($"{board.Core} lacks these instructions:\n"
                + string.Join('\n', refused.Select(instruction => $"{instruction} in {firstUse[instruction]}")));
        }

        if (result.ExitCode != 0)
        {
            throw new BuildException("the assembler failed:\n" + result.Error);
        }
    }

    [GeneratedRegex("^[0-9a-f]+ <(.*)>:$")]
    private static partial Regex Label();

    // Address, bytes, then the instruction up to a comment or the name of a place.
    [GeneratedRegex(@"^\s*[0-9a-f]+:\t[0-9a-f ]+\t([a-z][^@;<]*[^@;<\s])")]
    private static partial Regex Instruction();

    // Where a branch goes can't be assembled again; that there are branches needs no test.
    [GeneratedRegex(@"^(b|bl|b[a-z]{2}|cbn?z)(\.[nw])?\s")]
    private static partial Regex Branch();

    [GeneratedRegex(@":(\d+): Error: ")]
    private static partial Regex Refusal();
}

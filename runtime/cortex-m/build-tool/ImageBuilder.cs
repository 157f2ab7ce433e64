using System.Collections.Generic;
using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.CortexM.Gates;
using RmsProp.Embedded.CortexM.Headers;
using RmsProp.Embedded.CortexM.Metadata;

namespace RmsProp.Embedded.CortexM;

/// <summary>Builds an image that a board starts from.</summary>
/// <param name="inputs">What is built, for what, with what.</param>
internal sealed class ImageBuilder(BuildInputs inputs)
{
    /// <summary>Bytes for objects.</summary>
    public int ArenaSize { get; init; } = 64 * 1024;

    /// <summary>Bytes for the stack.</summary>
    public int StackSize { get; init; } = 8 * 1024;

    private string Device => Path.Combine(inputs.CortexM, "device");

    private string Boards => Path.Combine(inputs.CortexM, "boards");

    /// <summary>A firmware in C#: start-up code calls <c>Create</c> of a class, seals the arena, and calls <c>Run</c>.</summary>
    /// <param name="firmwareType">The full name of the class.</param>
    /// <returns>The image.</returns>
    public Image BuildFirmware(string firmwareType)
    {
        string assembly = Path.GetFileNameWithoutExtension(inputs.Assemblies[0]);
        string create = SymbolNames.Method(assembly, firmwareType, "Create");
        string run = SymbolNames.Method(assembly, firmwareType, "Run");
        ManagedCode managed = ManagedCode.Compile(inputs, run);
        if (!managed.Graph.Contains(create) || !managed.Graph.Contains(run))
        {
            throw new BuildException($"{firmwareType} must have a static method Create, which makes it, and a method Run, which returns the exit code");
        }

        var names = new Dictionary<string, string> { [create] = "firmware_create", [run] = "firmware_run" };
        return Link(managed, names, [Path.Combine(Device, "firmware.c")]);
    }

    /// <summary>A firmware in C, which has <c>main</c> and calls the functions of the headers.</summary>
    /// <param name="sources">C files, or objects.</param>
    /// <returns>The image.</returns>
    public Image BuildProgram(IEnumerable<string> sources)
    {
        ManagedCode managed = ManagedCode.Compile(inputs);
        foreach (CHeader header in managed.Headers)
        {
            File.WriteAllText(Path.Combine(inputs.Output, header.FileName), header.Text);
        }

        Dictionary<string, string> names = managed.Headers.SelectMany(header => header.Functions)
            .ToDictionary(function => function.Symbol, function => function.Name);
        StaticsGate.Check(managed.Object, managed.Graph, names.Keys);
        return Link(managed, names, sources);
    }

    private Image Link(ManagedCode managed, IReadOnlyDictionary<string, string> names, IEnumerable<string> sources)
    {
        string managedFile = Path.Combine(inputs.Output, ManagedCompiler.ObjectName + ".o");
        IReadOnlyList<string> tables =
        [
            .. Table(managed.Object, "static_blocks", ManagedCompiler.StaticBlocks),
            .. Table(managed.Object, "class_constructors", ManagedCompiler.ClassConstructors),
        ];
        ManagedObject.Prepare(managed.Object, inputs.Board, names);
        managed.Object.Write(managedFile);

        string image = Path.Combine(inputs.Output, "firmware.elf");
        string[] device = ["start.c", "semihosting.c", "arena.c", "memory.c", "references.s", "interfaces.c", "interfaces.s"];
        ToolResult linked = Tool.Gcc.Run(
        [
            .. inputs.Board.CompilerOptions,

            // Without the last option, gcc would turn the loop in memcpy into a call of memcpy.
            "-std=c11", "-O2", "-Wall", "-Werror", "-ffreestanding", "-ffunction-sections", "-fno-tree-loop-distribute-patterns",
            "-I", Device, "-I", inputs.Output,
            .. device.Select(file => Path.Combine(Device, file)), .. sources, managedFile,
            "-nostdlib", "-T", Path.Combine(Boards, inputs.Board.Name + ".ld"), "-L", Boards, "-Wl,--gc-sections", "-Wl,--no-warn-rwx-segments",
            $"-Wl,-Map={Path.ChangeExtension(image, ".map")}", "-Wl,--print-memory-usage",
            $"-Wl,--defsym=arena_size={ArenaSize}", $"-Wl,--defsym=stack_size={StackSize}", .. tables,
            "-lgcc", "-o", image,
        ]);
        LinkGate.Check(linked, managed.Graph, inputs.Board);
        InstructionGate.Check(image, ManagedCompiler.CodeSection, inputs.Board);
        return new Image(image, inputs.Board, SizeTable.Parse(linked.Output));
    }

    /// <summary>Linker options that tell where one of the compiler's tables starts and ends: nowhere, when there is nothing to say in it.</summary>
    private static IEnumerable<string> Table(ElfObject elf, string name, string table)
    {
        ElfSymbol? symbol = elf.Symbols.FirstOrDefault(candidate => candidate.Name == table);
        return symbol is null
            ? [$"-Wl,--defsym={name}_start=0", $"-Wl,--defsym={name}_end=0"]
            : [$"-Wl,--defsym={name}_start={table}", $"-Wl,--defsym={name}_end={table}+{elf.Sections[symbol.Section].Size}"];
    }
}

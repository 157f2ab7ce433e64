using System;
using System.CommandLine;
using System.IO;

namespace RmsProp.Embedded.CortexM;

/// <summary>The command line of the build tool.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where complaints go.</param>
internal sealed class BuildCommand(TextWriter output, TextWriter error)
{
    /// <summary>Exit code when the build can't go on.</summary>
    public const int Failed = 1;

    private readonly Option<string> board = new("--board") { Description = "mps2-an386, mps2-an500, mps2-an505 or mps3-an547; or m4, m7, m33, m55.", Required = true };
    private readonly Option<string> compiler = new("--ilc") { Description = "The file ilc of the pinned ILCompiler package.", Required = true };
    private readonly Option<string> cortexM = new("--cortex-m") { Description = "The directory with device/ and boards/.", Required = true };
    private readonly Option<string> directory = new("--out") { Description = "Where the results go.", Required = true };
    private readonly Option<string?> firmware = new("--firmware") { Description = "The class whose Create and Run are the program." };
    private readonly Option<string[]> sources = new("--source") { Description = "A C file of a program in C." };
    private readonly Option<int> arena = new("--arena") { Description = "Bytes for objects.", DefaultValueFactory = _ => 64 * 1024 };
    private readonly Option<int> stack = new("--stack") { Description = "Bytes for the stack.", DefaultValueFactory = _ => 8 * 1024 };
    private readonly Option<bool> noAllocationCheck = new("--no-allocation-check") { Description = "Leave allocations in methods that must not allocate to the sealed arena." };
    private readonly Argument<string[]> assemblies = new("assemblies") { Description = "The application, what it refers to, and the core library.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> space = new("--namespace") { Description = "Where the class DataFiles goes.", Required = true };
    private readonly Option<string> source = new("--out") { Description = "The C# file that is written.", Required = true };
    private readonly Argument<string[]> files = new("files") { Description = "Property=file, for each file.", Arity = ArgumentArity.OneOrMore };
    private readonly Argument<string> image = new("image") { Description = "The ELF file." };

    /// <param name="arguments">As the user typed them.</param>
    /// <returns>The exit code: of the program where one was run, else 0 or <see cref="Failed"/>.</returns>
    public int Run(string[] arguments)
    {
        var build = new Command("image", "Builds an image from a class in C#, or from C sources that call C#.")
        {
            board, compiler, cortexM, directory, firmware, sources, arena, stack, noAllocationCheck, assemblies,
        };
        build.SetAction(parsed => Guard(() => BuildImage(parsed)));
        var library = new Command("library", "Builds the object and the headers for a firmware in C.")
        {
            board, compiler, cortexM, directory, assemblies,
        };
        library.SetAction(parsed => Guard(() => BuildLibrary(parsed)));
        var run = new Command("run", "Runs an image in QEMU and ends with its exit code.") { board, image };
        run.SetAction(parsed => Guard(() => RunImage(parsed)));
        var data = new Command("data", "Writes a C# file that has the bytes of files as constants, which stay in flash.") { space, source, files };
        data.SetAction(parsed => Guard(() => WriteData(parsed)));

        var root = new RootCommand("Compiles .NET assemblies to firmware for bare Cortex-M.") { build, library, run, data };
        return root.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private int BuildImage(ParseResult parsed)
    {
        var builder = new ImageBuilder(Inputs(parsed)) { ArenaSize = parsed.GetValue(arena), StackSize = parsed.GetValue(stack) };
        Image built = parsed.GetValue(firmware) is { } type
            ? builder.BuildFirmware(type)
            : builder.BuildProgram(parsed.GetValue(sources) ?? []);
        output.Write($"{built.File}\n{built.Sizes}");
        return 0;
    }

    private int BuildLibrary(ParseResult parsed)
    {
        foreach (string file in new LibraryBuilder(Inputs(parsed)).Build())
        {
            output.Write(file + "\n");
        }

        return 0;
    }

    private int RunImage(ParseResult parsed)
    {
        ToolResult result = Image.Run(parsed.GetRequiredValue(image), Board.Find(parsed.GetRequiredValue(board)));
        output.Write(result.Output);
        error.Write(result.Error);
        return result.ExitCode;
    }

    private int WriteData(ParseResult parsed)
    {
        File.WriteAllText(parsed.GetRequiredValue(source), DataFiles.Source(parsed.GetRequiredValue(space), parsed.GetRequiredValue(files)));
        return 0;
    }

    private BuildInputs Inputs(ParseResult parsed) => new(
        Board.Find(parsed.GetRequiredValue(board)),
        parsed.GetRequiredValue(compiler),
        parsed.GetRequiredValue(cortexM),
        Directory.CreateDirectory(parsed.GetRequiredValue(directory)).FullName,
        parsed.GetRequiredValue(assemblies),
        !parsed.GetValue(noAllocationCheck));

    private int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (BuildException exception)
        {
            error.Write(exception.Message + "\n");
            return Failed;
        }
    }
}

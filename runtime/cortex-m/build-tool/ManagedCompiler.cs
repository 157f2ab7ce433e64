using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RmsProp.Embedded.CortexM.Elf;

namespace RmsProp.Embedded.CortexM;

/// <summary>Runs ilc, the compiler of NativeAOT, which turns IL into Thumb-2 code.</summary>
/// <param name="path">The file <c>ilc</c>.</param>
internal sealed partial class ManagedCompiler(string path)
{
    /// <summary>What the compiler's own tables are called after: it takes the name from the object's file.</summary>
    public const string ObjectName = "managed";

    /// <summary>The section of each method.</summary>
    public const string CodeSection = "__managedcode";

    /// <summary>The table of the objects that hold static fields.</summary>
    public const string StaticBlocks = ObjectName + "__GCStaticRegion";

    /// <summary>The table of the class constructors to run at the start.</summary>
    public const string ClassConstructors = ObjectName + "__EagerCctor";

    private const string Package = "NuGet package runtime.linux-x64.Microsoft.DotNet.ILCompiler";

    /// <summary>Compiles assemblies, all there are: what one of them has outside this run would be taken for code.</summary>
    /// <param name="assemblies">The application, what it refers to, and the core library.</param>
    /// <param name="directory">Where the object goes.</param>
    public ElfObject Compile(IReadOnlyList<string> assemblies, string directory)
    {
        string file = Path.Combine(directory, ObjectName + ".o");
        string[] options =
        [
            "-o", file, "--systemmodule", "System.Runtime", "--targetos:linux", "--targetarch:arm", "-O",

            // A section of its own for every method; no scan of a framework that isn't there.
            "--multifile", "--noscan",

            // Static fields with initial values are data, as in C, wherever the compiler can run their initializers.
            "--preinitstatics",
        ];
        CheckOutput(new Tool(path, Package).Run([.. assemblies, .. options]));
        return ElfObject.Read(file);
    }

    /// <summary>
    /// Fails where the compiler has failed, and where it has compiled a method to nothing but an error, which it reports as a warning at most.
    /// </summary>
    internal static void CheckOutput(ToolResult result)
    {
        string[] lines = (result.Output + "\n" + result.Error).Split('\n');
        string[] alwaysThrows = [.. lines.Where(line => line.Contains("will always throw", StringComparison.OrdinalIgnoreCase))];
        if (alwaysThrows.Length > 0)
        {
            throw new BuildException("what these methods use isn't in the core library for Cortex-M:\n" + string.Join('\n', alwaysThrows));
        }

        if (result.ExitCode != 0)
        {
            Match method = FailedMethod().Match(result.Error);
            Match missing = MissingMember().Match(result.Error);
            throw new BuildException(method.Success && missing.Success
                ? $"{method.Groups[1].Value} needs {missing.Groups[1].Value}, which the core library for Cortex-M doesn't have"
                : "ilc failed:\n" + result.Output + result.Error);
        }
    }

    [GeneratedRegex(@"Code generation failed for method '(.*?)'\)")]
    private static partial Regex FailedMethod();

    [GeneratedRegex(@"Expected (?:type|method) '(.*?)' not found")]
    private static partial Regex MissingMember();
}

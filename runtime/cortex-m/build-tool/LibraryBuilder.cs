using System.Collections.Generic;
using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.CortexM.Gates;
using RmsProp.Embedded.CortexM.Headers;

namespace RmsProp.Embedded.CortexM;

/// <summary>Builds what a firmware in C links with: one object, and a header for each trained struct that C can share.</summary>
/// <param name="inputs">What is built, for what, with what.</param>
internal sealed class LibraryBuilder(BuildInputs inputs)
{
    private const string CodeSection = ".text.rmsprop";

    /// <returns>The files written: the object, then the headers.</returns>
    public IReadOnlyList<string> Build()
    {
        ManagedCode managed = ManagedCode.Compile(inputs);
        CFunction[] functions = [.. managed.Headers.SelectMany(header => header.Functions)];
        if (functions.Length == 0)
        {
            throw new BuildException("no trained struct holds values only: C can't share arrays, use inline arrays instead");
        }

        StaticsGate.Check(managed.Object, managed.Graph, functions.Select(function => function.Symbol));
        string managedFile = Path.Combine(inputs.Output, ManagedCompiler.ObjectName + ".o");
        ManagedObject.Prepare(managed.Object, inputs.Board, functions.ToDictionary(function => function.Symbol, function => function.Name));
        managed.Object.Write(managedFile);

        // Only the functions of the headers, and what they need.
        string library = Path.Combine(inputs.Output, "rmsprop_" + Path.GetFileNameWithoutExtension(inputs.Assemblies[0]).ToLowerInvariant() + ".o");
        LinkGate.Check(
            Tool.Gcc.Run(
            [
                .. inputs.Board.CompilerOptions, "-r", "-nostdlib", "-Wl,--gc-sections", "-Wl,--force-group-allocation",
                "-T", Path.Combine(inputs.CortexM, "boards", "library.ld"),
                .. functions.Select(function => "-Wl,-u," + function.Name), managedFile, "-o", library,
            ]),
            managed.Graph,
            inputs.Board);
        InstructionGate.Check(library, CodeSection, inputs.Board);

        // What methods that are gone have mentioned would pull helpers out of the firmware's libraries.
        Tool.ObjectCopy.RunOrFail(["--strip-unneeded", library]);
        return [library, .. managed.Headers.Select(Write)];
    }

    private string Write(CHeader header)
    {
        string file = Path.Combine(inputs.Output, header.FileName);
        File.WriteAllText(file, header.Text);
        return file;
    }
}

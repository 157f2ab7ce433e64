using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.CortexM.Gates;
using RmsProp.Embedded.CortexM.Headers;
using RmsProp.Embedded.CortexM.Metadata;

namespace RmsProp.Embedded.CortexM;

/// <summary>The compiled assemblies, checked, and the headers of the application's structs.</summary>
/// <param name="Object">As the compiler wrote it.</param>
/// <param name="Graph">What its methods mention.</param>
/// <param name="Headers">One for every trained struct that C can share.</param>
internal sealed record ManagedCode(ElfObject Object, CallGraph Graph, IReadOnlyList<CHeader> Headers)
{
    /// <summary>Compiles, and checks what an object shows.</summary>
    /// <param name="inputs">What is compiled.</param>
    /// <param name="hot">Methods that must not allocate, besides those of the generated trainers.</param>
    public static ManagedCode Compile(BuildInputs inputs, params IEnumerable<string> hot)
    {
        using var application = new PEReader(File.OpenRead(inputs.Assemblies[0]));
        MetadataReader reader = application.GetMetadataReader();
        ElfObject elf = new ManagedCompiler(inputs.Compiler).Compile(inputs.Assemblies, inputs.Output);
        var graph = new CallGraph(elf);
        ThunkGate.Check(elf);
        if (inputs.ChecksAllocation)
        {
            AllocationGate.Check(graph, TrainedStruct.In(reader).SelectMany(trained => trained.HotSymbols).Concat(hot));
        }

        return new ManagedCode(elf, graph, [.. CHeader.In(reader)]);
    }
}

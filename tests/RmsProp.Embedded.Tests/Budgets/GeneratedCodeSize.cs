using System.IO;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Budgets;

/// <summary>Reads from a compiled project how large generated code is.</summary>
internal static class GeneratedCodeSize
{
    private const int EmptyConstructor = 7;

    /// <summary>Bytes of all methods of a project whose sources have none of their own.</summary>
    public static int Of(GeneratorRun run)
    {
        using MemoryStream image = new();
        Assert.True(run.Output.Emit(image).Success);
        image.Position = 0;
        using ModuleDefinition module = ModuleDefinition.ReadModule(image);

        // The compiler adds attributes and constructors of its own.
        return module.GetTypes()
            .Where(type => type.BaseType?.FullName != "System.Attribute")
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody && !(method.IsConstructor && method.Body.CodeSize == EmptyConstructor))
            .Sum(method => method.Body.CodeSize);
    }
}

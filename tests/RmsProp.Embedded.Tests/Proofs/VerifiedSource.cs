using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Compiles sources and gives the result to the verifier.</summary>
internal static class VerifiedSource
{
    private static readonly string Net = AppContext.BaseDirectory;
    private static readonly string Device = Path.GetDirectoryName(NanoFrameworkFiles.Path(NanoFrameworkFiles.Runtime))!;

    /// <summary>The project of a target: for nanoFramework with its own language version and contracts.</summary>
    public static HarnessOptions Project(VerifierTarget target) => target switch
    {
        VerifierTarget.NanoFramework => NanoFrameworkFiles.Project,
        _ => HarnessOptions.Default with { Target = target.ToString() },
    };

    /// <summary>The lines of the findings in sources that the generator has nothing to do with.</summary>
    public static IReadOnlyList<string> Verify(VerifierTarget target, params string[] sources) =>
        Verify(GeneratorHarness.Compile(Project(target) with { AllowUnsafe = true }, sources), new VerifierOptions(target));

    /// <summary>The lines of the findings in a compilation.</summary>
    public static IReadOnlyList<string> Verify(Compilation compilation, VerifierOptions options)
    {
        using AssemblySet assemblies = Open(compilation, options.Target);
        VerifierReport report = Verification.Run(assemblies, options);
        return [.. report.Findings.Select(finding => finding.ToString())];
    }

    /// <summary>A compilation as the verifier reads it.</summary>
    public static AssemblySet Open(Compilation compilation, VerifierTarget target) =>
        AssemblySet.Open(EmittedImage.Of(compilation), [target == VerifierTarget.NanoFramework ? Device : Net], target);
}

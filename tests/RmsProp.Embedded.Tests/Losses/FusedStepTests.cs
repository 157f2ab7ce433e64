using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Footprint;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using RmsProp.Embedded.Tests.Proofs;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>
/// A fused step costs no more than what a person would write: the gradient by hand, unrolled, and the generated step. On an
/// interpreter the time is the number of instructions.
/// </summary>
public sealed class FusedStepTests(ITestOutputHelper output)
{
    private const int Taps = 16;

    [Fact]
    public void EcgStepExecutesFewerInstructionsThanTheGradientByHand()
    {
        string sample = File.ReadAllText(Path.Combine(TestProject.Repository, "firmware-sample", "Core", "EcgPredictor.cs")).Replace(", Approved = true", "", StringComparison.Ordinal);
        string byHand = $$"""
            namespace FirmwareSample.Core
            {
                public partial struct EcgPredictor
                {
                    public static float TrainByHand(ref EcgPredictor p, ref OptimizerState state, ref Gradient gradient, float[] window, float sample)
                    {
                        float[] taps = p.Taps;
                        float error = p.Bias + {{string.Join(" + ", Enumerable.Range(0, Taps).Select(tap => $"taps[{tap}] * window[{tap}]"))}} - sample;
                        float slope = error + error;
                        float[] slopes = gradient.Taps;
                        {{string.Concat(Enumerable.Range(0, Taps).Select(tap => $"slopes[{tap}] = slope * window[{tap}];\n            "))}}
                        gradient.Bias = slope;
                        Step(ref p, in gradient, ref state);
                        return error * error;
                    }
                }
            }
            """;
        using AssemblySet assemblies = VerifiedSource.Open(GeneratorHarness.Run(NanoFrameworkFiles.Project, sample, byHand).Output, VerifierTarget.NanoFramework);
        var counter = new OpcodeCounter(assemblies);
        TypeDefinition predictor = assemblies.InputTypes.Single(type => type.Name == "EcgPredictor");
        long fused = Count("TrainSquaredError");
        long separate = Count("TrainByHand");

        output.WriteLine($"fused {fused}, by hand {separate}");
        Assert.InRange(fused, separate / 2, separate - 1);

        long Count(string name)
        {
            OpcodeCount count = counter.Count(predictor.Methods.Single(method => method.Name == name));
            Assert.Empty(count.Uncounted);
            return count.Total;
        }
    }
}

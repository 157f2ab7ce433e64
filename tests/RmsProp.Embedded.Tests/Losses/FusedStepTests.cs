using System;
using System.IO;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>
/// A fused step costs no more than what a person would write: the gradient by hand, unrolled, and the generated step. Both have one path, so their
/// instructions can be counted.
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
        using ModuleDefinition module = DeviceModule.Compile(NanoFrameworkFiles.Project, sample, byHand);
        TypeDefinition predictor = module.GetType("FirmwareSample.Core.EcgPredictor");
        int fused = ExecutedInstructions.Count(predictor.Methods.Single(method => method.Name == "TrainSquaredError"));
        int separate = ExecutedInstructions.Count(predictor.Methods.Single(method => method.Name == "TrainByHand"));

        output.WriteLine($"fused {fused}, by hand {separate}");
        Assert.InRange(fused, separate / 2, separate - 1);
    }
}

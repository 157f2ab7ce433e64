using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.Generator;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The generator's estimate of machine code is never below what the compiler for Cortex-M makes, nor far above.</summary>
public class CodeEstimateTests
{
    private static readonly string[] Sources =
    [
        Struct("Scalar", "public float A;"),
        Struct("Scalars4", Fields(4)),
        Struct("Scalars64", Fields(64)),
        Struct("Scalars256", Fields(256)),
        Struct("ShortArray", "[Parameter(Length = 12)] public float[] W;"),
        Struct("LongArray", "[Parameter(Length = 256)] public float[] W;"),
        Struct("Centred", Fields(16), "Momentum = 0.9, Centered = true"),
        Struct("Limited", Fields(2), "ClipValue = 1, MaxStep = 1, WeightDecay = 0.1"),
        Struct("Types", "public float A; public double B; public float C;"),
        "public struct Inner { public float A; public float B; }",
        Struct("Nested", "public Inner First; public Inner Second; public Inner Third;"),
        Struct("WithLoss", "public float A; public float B; [Loss] public static float Of(in WithLoss p, float x, float y) { float e = FloatMath.Tanh(p.A * x) + p.B - y; return x > 0f ? e * e : FloatMath.Abs(e); }"),
        Struct("Numbers", "public float A; [Loss] public static float Of(in Numbers p, float x, int n) { float r = x; for (int i = 0; i < 40; i++) { n = (n * 3 + i) / 7 % 1000; r += n * p.A; } return r; }", "Unroll = 40"),
        Struct("Waves", "public float A; [Loss] public static float Of(in Waves p, float x) { float r = x; for (int i = 0; i < 40; i++) { r += FloatMath.Sin(p.A * r); } return r; }", "Unroll = 40"),
        Network("Dense", "Inputs = 8, Loss = Loss.SoftmaxCrossEntropy", "[Dense(6, Activation = Activation.Relu)] public float[] H; [Dense(3)] public float[] O;"),
        Network("Convolution", "Inputs = 32, Channels = 2, Loss = Loss.MeanSquaredError", "[Conv1D(4, 5, Stride = 2)] public float[] C; [Dense(3)] public float[] O;"),
    ];

    [CortexMFact]
    public void BoundsWhatTheCompilerMakes()
    {
        using var project = new FirmwareProject(Sources);
        BuildInputs inputs = project.Inputs("m7");
        ElfObject compiled = new ManagedCompiler(inputs.Compiler).Compile(inputs.Assemblies, inputs.Output);
        HarnessOptions options = HarnessOptions.Default with { Target = "CortexM", Measure = null, References = [.. inputs.Assemblies.Skip(1).Select(file => MetadataReference.CreateFromFile(file))] };
        StructCost[] costs = [.. GeneratorHarness.RunUnchecked(options, Sources).Result.TrackedSteps[TrackingNames.Sources].SelectMany(step => step.Outputs).Select(output => ((GeneratedSource)output.Value).Struct.Cost)];

        Assert.Equal(Sources.Length - 1, costs.Length);
        Assert.All(costs, cost => Assert.True(
            cost.FlashBytes / (double)MeasuredBytes(compiled, cost.FullName) is >= 1 and <= 2.2,
            $"{cost.FullName}: {cost.FlashBytes} estimated, {MeasuredBytes(compiled, cost.FullName)} measured"));
    }

    /// <summary>Code and constants of a struct's members, without the loss that the user has written. What the linker would leave out counts.</summary>
    private static int MeasuredBytes(ElfObject compiled, string name)
    {
        ElfSection[] sections = [.. compiled.Symbols
            .Where(symbol => symbol.Section > 0 && symbol.Section < compiled.Sections.Count && Belongs(symbol.Name, name))
            .Select(symbol => compiled.Sections[symbol.Section])
            .Where(section => section.Name is ManagedCompiler.CodeSection or ".data")
            .Distinct()];
        Assert.True(sections.Count(section => section.Name == ManagedCompiler.CodeSection) >= 20, $"the members of {name} aren't there");
        return sections.Sum(section => section.Size);
    }

    private static bool Belongs(string symbol, string type) =>
        symbol.Contains($"App_{type}_", StringComparison.Ordinal) && !symbol.EndsWith($"App_{type}__Of", StringComparison.Ordinal);

    private static string Struct(string name, string members, string options = "") => $"using RmsProp.Embedded; [RmsProp({options})] public partial struct {name} {{ {members} }}";

    private static string Network(string name, string network, string layers) => $"using RmsProp.Embedded; [RmsProp] [Network({network})] public partial struct {name} {{ {layers} }}";

    private static string Fields(int count) => string.Concat(Enumerable.Range(0, count).Select(index => $"public float F{index}; "));
}

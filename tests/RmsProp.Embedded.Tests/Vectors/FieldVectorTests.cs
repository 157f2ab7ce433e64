using System;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Options;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>Fields that lie side by side are updated as vectors, with the bits of scalar code; fields that don't, one by one.</summary>
public sealed class FieldVectorTests
{
    private const int Steps = 8;
    private const string Taps =
        "[System.Runtime.CompilerServices.InlineArray(6)] public struct Taps { public float First; }";

    private const string Pair = "public struct Pair { public float Low, High; }";

    [Fact]
    public void FloatsHaveTheBitsOfScalarCode() => Compare([.. new[] { 4, 5, 7, 8, 9, 12, 15, 16, 17, 33, 70 }.Select(count =>
        OptionProject.Model("Centered = true, Momentum = 0.9, WeightDecay = 0.1", Fields(count, "float")))]);

    [Fact]
    public void DoublesHaveTheBitsOfScalarCode() => Compare([.. new[] { 4, 5, 7, 8, 9, 11, 17 }.Select(count =>
        OptionProject.Model("AccumulateSteps = 2", Fields(count, "double")))]);

    [Fact]
    public void FieldsOfSeveralGroupsHaveTheBitsOfScalarCode() => Compare(
        OptionProject.Model("", Fields(5, "float") + " [Parameter(Alpha = 0.5)] public float X0, X1, X2, X3, X4, X5, X6, X7, X8;"),
        OptionProject.Model("ClipGlobalNorm = 0.5", Fields(9, "float") + " [Parameter(Min = 0)] public float X0; public float X1, X2, X3, X4;"));

    [Theory]
    [InlineData("public float A, B, C, D;", "A to D: 4")]
    [InlineData("public double A, B, C, D, E;", "A to E: 5")]
    [InlineData("public float A, B, C, D; [Frozen] public float F; public float E, G, H, I, J;", "A to D: 4", "E to J: 5")]
    [InlineData("public float A; public Pair P, Q; public float B; " + Pair, "A to B: 6")]
    [InlineData("public float A, B; public Taps T; public float C; " + Taps, "A to C: 9")]
    [InlineData("public float A, B; public Taps T; public double C; " + Taps, "T: 6")]
    [InlineData("public float A, B, C, D; [Parameter(Length = 9)] public float[] E;", "E: 9")]
    [InlineData("public float A, B, C, D; [Parameter(Alpha = 0.5)] public float E, F, G; public float H;", "A to D: 4")]
    [InlineData("public float A, B, C;")]
    [InlineData("public float A, B, C, D; public double E;")]
    [InlineData("public float A; public Inner P; public float B, C, D; public struct Inner { [Frozen] public double X; public float Y; }")]
    [InlineData("public float A; public Inner P; public float B, C, D; [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 64)] public struct Inner { public float X, Y; }")]
    [InlineData("public float A; public Inner P; public float B, C, D; [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)] public struct Inner { public float X, Y; }")]
    [InlineData("public System.Numerics.Vector4 P;")]
    public void RowsAreWhatLiesSideBySide(string fields, params string[] rows)
    {
        string model = OptionProject.Model("", fields);
        string text = GeneratorHarness.Run("using RmsProp.Embedded;\n" + model).SingleFile;
        string[] found = [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.EndsWith(" values side by side", StringComparison.Ordinal))];
        Assert.Equal(rows.Select(row => $"// {row} values side by side"), found);
        Compare(model);
    }

    [Fact]
    public void AStructInAnotherOrderIsScalar()
    {
        string text = GeneratorHarness.Run(
            "using RmsProp.Embedded; using System.Runtime.InteropServices;\n[StructLayout(LayoutKind.Explicit)] " + OptionProject.Model(
                "", "[FieldOffset(12)] public float A; [FieldOffset(8)] public float B; [FieldOffset(4)] public float C; [FieldOffset(0)] public float D;")).SingleFile;
        Assert.DoesNotContain("VectorCode", text);
    }

    [Theory]
    [InlineData("Net", true)]
    [InlineData("nanoFramework", false)]
    [InlineData("CortexM", false)]
    public void OnlyDotNetHasVectors(string target, bool hasVectors)
    {
        string source = "using RmsProp.Embedded;\n" + OptionProject.Model("", Fields(8, "float"));
        Assert.Equal(hasVectors, Generate(HarnessOptions.Default with { Target = target }).Contains("VectorCode", StringComparison.Ordinal));
        Assert.DoesNotContain("VectorCode", Generate(VectorProject.Scalar with { Target = target }));

        string Generate(HarnessOptions options) => GeneratorHarness.Run(options, source).SingleFile;
    }

    /// <summary>Scalar code of so many fields is split into methods that .NET's compiler still optimises.</summary>
    [Fact]
    public void LargeStepsInPartsHaveTheBitsOfVectorCode()
    {
        string[] options = ["", "AccumulateSteps = 3, WeightDecay = 0.01, ClipValue = 0.5, NonFinite = NonFinite.Ignore", "ClipGlobalNorm = 1, Schedule = Schedule.Exponential, ScheduleFactor = 0.9"];
        string[] models = [.. options.Select(each => OptionProject.Model(each, Fields(450, "float")))];
        Assert.All(models, model => Assert.Contains("StepParts.Move2(", Scalar(model), StringComparison.Ordinal));
        Assert.DoesNotContain("StepParts", Scalar(OptionProject.Model("", Fields(250, "float"))), StringComparison.Ordinal);
        Compare(models);

        static string Scalar(string model) => GeneratorHarness.Run(VectorProject.Scalar, "using RmsProp.Embedded;\n" + model).SingleFile;
    }

    /// <summary>Fields of two types with arrays between them, in parts on .NET; on Cortex-M steps stay in one piece.</summary>
    [Theory]
    [InlineData("ClipNorm = 1, WeightDecay = 0.01")]
    [InlineData("ClipGlobalNorm = 1, BiasCorrection = true, RuntimeLearningRate = true")]
    [InlineData("ClipGlobalNorm = 1, AccumulateSteps = 2, NonFinite = NonFinite.Ignore")]
    public void LargeStepsInPartsHaveTheBitsOfOnesInOnePiece(string options)
    {
        string model = OptionProject.Model(
            options + ", Momentum = 0.9, Nesterov = true, Centered = true, MaxStep = 0.1, ClipValue = 2",
            $"{Mixed(0, 30)} [Parameter(Length = 20)] public float[] Taps; {Mixed(30, 60)} [Parameter(Length = 2)] public double[] Few;");
        using LoadedAssembly whole = Load(HarnessOptions.Default with { Target = "CortexM" });
        using LoadedAssembly parts = Load(VectorProject.Scalar);
        using LoadedAssembly partsAndRows = Load(HarnessOptions.Default);
        Assert.Null(Part(whole));
        Assert.All([parts, partsAndRows], assembly => Assert.NotNull(Part(assembly)));
        Train(Trainer(whole), Trainer(parts), options);
        Train(Trainer(whole), Trainer(partsAndRows), options);

        LoadedAssembly Load(HarnessOptions project) => VectorProject.Load(project, VectorWidth.UpTo256, model);

        static TrainedModel Trainer(LoadedAssembly assembly) => new(assembly.Create<object>("Case0.Model+Trainer"));

        static MethodInfo? Part(LoadedAssembly assembly) => assembly.Create<object>("Case0.Model").GetType()
            .GetNestedType("StepParts", BindingFlags.NonPublic)?.GetMethod("Move3", BindingFlags.NonPublic | BindingFlags.Static);

        static string Mixed(int start, int end) => string.Concat(Enumerable.Range(start, end - start).Select(index => $"public float A{index}; public double B{index}; "));
    }

    private static string Fields(int count, string type) =>
        $"public {type} {string.Join(", ", Enumerable.Range(0, count).Select(index => $"W{index}"))};";

    private static void Compare(params string[] models)
    {
        HarnessOptions lowest = models.Any(model => model.Contains("InlineArray", StringComparison.Ordinal))
            ? HarnessOptions.Default
            : VectorProject.Scalar;
        using LoadedAssembly scalar = VectorProject.Load(lowest, VectorWidth.None, models);
        using LoadedAssembly vectors = VectorProject.Load(HarnessOptions.Default, VectorWidth.UpTo256, models);
        for (int index = 0; index < models.Length; index++)
        {
            string trainer = $"Case{index}.Model+Trainer";
            Train(new TrainedModel(scalar.Create<object>(trainer)), new TrainedModel(vectors.Create<object>(trainer)), models[index]);
        }
    }

    private static void Train(TrainedModel expected, TrainedModel actual, string name)
    {
        RandomBits random = new(seed: 9);
        bool isDouble = name.Contains("double", StringComparison.Ordinal);
        double[] initial = Numbers();
        expected.Parameters = initial;
        actual.Parameters = initial;
        int trained = expected.State("SquareAverage").Length;
        for (int step = 0; step < Steps; step++)
        {
            double[] gradient = [.. Numbers().Concat(Numbers()).Take(trained)];
            if (random.OneIn(4))
            {
                gradient[random.Below(trained)] = double.NaN;
            }

            Assert.Equal(expected.Step(gradient), actual.Step(gradient));
            BitsAssert.Equal(expected.Everything, actual.Everything, $"step {step} with {name}");
        }

        double[] Numbers() => [.. expected.Parameters.Select(_ => random.Accepted(isDouble: false) * (isDouble ? 1.1 : 1))];
    }
}

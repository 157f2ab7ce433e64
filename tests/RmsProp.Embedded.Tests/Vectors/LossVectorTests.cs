using System;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Allocation;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Options;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>A loss over many fields puts its gradient on the stack, where vectors read it; the bits are those of a step among locals.</summary>
[Collection(UndisturbedTests.Name)]
public sealed class LossVectorTests
{
    private const int Steps = 60;

    private const string OnTheStack = "Gradient gradient = default;";

    [Fact]
    public void TrainingHasTheBitsOfScalarCode()
    {
        string[] options = ["", "ClipGlobalNorm = 1, Momentum = 0.9", "AccumulateSteps = 2, WeightDecay = 0.01, Centered = true, NonFinite = NonFinite.Ignore"];
        string[] models = [.. options.SelectMany(each => new[] { 12, 17, 70 }.Select(count => Model(each, count))), Model("Maximize = true", 13, "double")];
        using LoadedAssembly scalar = VectorProject.Load(VectorProject.Scalar, VectorWidth.None, models);
        using LoadedAssembly vectors = VectorProject.Load(HarnessOptions.Default, VectorWidth.UpTo256, models);
        for (int index = 0; index < models.Length; index++)
        {
            object expected = scalar.Create<object>($"Case{index}.Model+Trainer");
            object actual = vectors.Create<object>($"Case{index}.Model+Trainer");
            Train(expected, actual, models[index]);
        }
    }

    [Theory]
    [InlineData(12, "Net", true)]
    [InlineData(11, "Net", false)]
    [InlineData(12, "nanoFramework", false)]
    [InlineData(12, "CortexM", false)]
    public void OnlyManyFieldsOnDotNetAreWorthIt(int count, string target, bool isOnTheStack)
    {
        string source = "using RmsProp.Embedded;\n" + Model("", count);
        Assert.Equal(isOnTheStack, Text(HarnessOptions.Default).Contains(OnTheStack, StringComparison.Ordinal));
        Assert.DoesNotContain(OnTheStack, Text(VectorProject.Scalar), StringComparison.Ordinal);

        string Text(HarnessOptions options) => GeneratorHarness.Run(options with { Target = target }, source).SingleFile;
    }

    [Fact]
    public void TrainingAllocatesNothing()
    {
        using LoadedAssembly assembly = VectorProject.Load(HarnessOptions.Default, VectorWidth.UpTo256, Model("", 20));
        object trainer = assembly.Create<object>("Case0.Model+Trainer");
        Func<float[], float, float> train = Method(trainer);
        float[] x = [.. Enumerable.Range(0, 20).Select(index => index * 0.1f)];

        Assert.Equal(0, AllocationMeter.AllocatedBytes(100_000, () => train(x, 1)));
    }

    /// <summary>The last field is not part of the loss.</summary>
    private static string Model(string options, int count, string type = "float")
    {
        string sum = string.Join(" + ", Enumerable.Range(0, count - 1).Select(index => $"p.W{index} * x[{index}]"));
        return $$"""
            [RmsProp({{options}})] public partial struct Model
            {
                public {{type}} {{string.Join(", ", Enumerable.Range(0, count).Select(index => $"W{index}"))}};

                [Loss]
                public static {{type}} Fit(in Model p, float[] x, float y)
                {
                    {{type}} error = {{sum}} - y;
                    return error * error + p.W0;
                }
            }
            """;
    }

    private static void Train(object expected, object actual, string name)
    {
        Delegate[] methods = [Delegate(expected), Delegate(actual)];
        TrainedModel[] models = [new(expected), new(actual)];
        RandomBits random = new(seed: 3);
        int count = models[0].Parameters.Length;

        // Only a parameter of -0 shows whether a gradient is 0 or -0.
        Array.ForEach(models, model => model.Parameters = [.. Enumerable.Repeat(-0.0, count)]);
        for (int step = 0; step < Steps; step++)
        {
            float[] x = [.. Enumerable.Range(0, count).Select(_ => random.OneIn(3) ? -0f : (float)(random.Accepted(isDouble: false) % 4))];
            if (random.OneIn(6))
            {
                x[random.Below(count - 1)] = float.NaN;
            }

            object[] losses = [.. methods.Select(method => method.DynamicInvoke(x, (float)step % 5)!)];
            Assert.Equal(losses[0], losses[1]);
            BitsAssert.Equal(models[0].Everything, models[1].Everything, $"step {step} with {name}");
        }
    }

    private static Func<float[], float, float> Method(object trainer) => (Func<float[], float, float>)Delegate(trainer);

    private static Delegate Delegate(object trainer)
    {
        MethodInfo method = trainer.GetType().GetMethod("TrainFit")!;
        Type type = method.ReturnType == typeof(float) ? typeof(Func<float[], float, float>) : typeof(Func<float[], float, double>);
        return method.CreateDelegate(type, trainer);
    }
}

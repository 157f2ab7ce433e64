using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A bad argument is named by the exception, and changes nothing.</summary>
public sealed class NetworkArgumentTests
{
    private static readonly NetworkSource Source = new(
        6, Loss.SoftmaxCrossEntropy, "Conv1D(2, 2, Stride = 2, Activation = Activation.Silu)", "Dense(4, Activation = Activation.Tanh)", "Dense(3)")
    {
        MiniBatch = true,
        Classes = 3,
    };

    // Arrays that aren't of the length.
    private static readonly Func<int, float[]?>[] Wrong = [_ => null, _ => [], length => new float[length - 1], length => new float[length + 1]];

    [Fact]
    public void BadArgumentsAreNamedAndChangeNothing()
    {
        using NetworkProject project = new(Source);
        INetworkDriver driver = project.Start();
        driver.Initialize(1);
        float[] input = [1f, 2f, 3f, 4f, 5f, 6f];
        float[] target = [0f, 1f, 0f];
        driver.Train(input, target);
        driver.Accumulate(input, target);
        float[][] before = Copy(driver);
        foreach (Func<int, float[]?> wrong in Wrong)
        {
            Named("input", () => driver.Train(wrong(6)!, target));
            Named("input", () => driver.TrainLabel(wrong(6)!, 0));
            Named("input", () => driver.Accumulate(wrong(6)!, target));
            Named("input", () => driver.AccumulateLabel(wrong(6)!, 0));
            Named("input", () => driver.Predict(wrong(6)!, new float[3]));
            Named("input", () => driver.Classify(wrong(6)!));
            Named("target", () => driver.Train(input, wrong(3)!));
            Named("target", () => driver.Accumulate(input, wrong(3)!));
            Named("output", () => driver.Predict(input, wrong(3)!));
            Named("logits", () => driver.Probabilities(wrong(3)!, new float[3]));
            Named("probabilities", () => driver.Probabilities(target, wrong(3)!));
            foreach ((int layer, int weights, int units) in new[] { (0, 4, 2), (1, 24, 4), (2, 12, 3) })
            {
                Named("weight", () => driver.Import(layer, wrong(weights)!, new float[units]));
                Named("bias", () => driver.Import(layer, new float[weights], wrong(units)!));
                Named("weight", () => driver.Export(layer, wrong(weights)!, new float[units]));
                Named("bias", () => driver.Export(layer, new float[weights], wrong(units)!));
            }
        }

        foreach (int label in new[] { -1, 3, int.MinValue, int.MaxValue })
        {
            Named("label", () => driver.TrainLabel(input, label));
            Named("label", () => driver.AccumulateLabel(input, label));
        }

        foreach (int layer in new[] { -1, 3 })
        {
            Named("layer", () => driver.Import(layer, new float[4], new float[2]));
            Named("layer", () => driver.Export(layer, new float[4], new float[2]));
        }

        Assert.Equal(0, driver.RejectedSteps);
        Assert.True(driver.Apply());

        void Named(string argument, Action call)
        {
            Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(call).ParamName);
            Assert.Equal(before, Copy(driver));
        }
    }

    /// <summary>Whether the samples of a batch are worked on side by side or not, all are looked at before the gradient of one is added.</summary>
    [Theory]
    [InlineData("Dense(8, Activation = Activation.Relu)", "Dense(9)", 9)]
    [InlineData("Conv1D(2, 2, Stride = 2)", "Dense(3)", 3)]
    public void ABadSampleOfABatchIsNamedAndNoneIsAdded(string first, string last, int classes)
    {
        using NetworkProject project = new(Source with { Layers = [first, last], Classes = classes });
        INetworkDriver driver = project.Start();
        const int count = 6;
        float[][] inputs = [.. Enumerable.Range(0, count).Select(sample => Enumerable.Range(0, 6).Select(index => 0.1f * (index + sample)).ToArray())];
        float[][] targets = [.. Enumerable.Range(0, count).Select(sample => Enumerable.Range(0, classes).Select(index => index == sample % classes ? 1f : 0f).ToArray())];
        int[] labels = [.. Enumerable.Range(0, count).Select(sample => sample % classes)];
        driver.Accumulate(inputs, labels, 0, count);
        float[][] before = Copy(driver);
        foreach (Func<int, float[]?> wrong in Wrong)
        {
            float[][] badInputs = [.. inputs[..^1], wrong(6)!];
            string index = Named("inputs", () => driver.Accumulate(badInputs, targets, 0, count));
            Assert.Contains("inputs[5]", index, StringComparison.Ordinal);
            Named("inputs", () => driver.Accumulate(badInputs, labels, 1, count - 1));
            Assert.Contains("targets[5]", Named("targets", () => driver.Accumulate(inputs, [.. targets[..^1], wrong(classes)!], 0, count)), StringComparison.Ordinal);

            // What lies outside the batch doesn't count.
            driver.Accumulate([wrong(6)!, .. inputs], [-1, .. labels], 1, 0);
        }

        foreach (int label in new[] { -1, classes, int.MinValue, int.MaxValue })
        {
            Assert.Contains("labels[5]", Named("labels", () => driver.Accumulate(inputs, [.. labels[..^1], label], 0, count)), StringComparison.Ordinal);
        }

        Named("inputs", () => driver.Accumulate(null!, targets, 0, count));
        Named("inputs", () => driver.Accumulate(null!, labels, 0, count));
        Named("targets", () => driver.Accumulate(inputs, (float[][])null!, 0, count));
        Named("targets", () => driver.Accumulate(inputs, targets[1..], 0, 1));
        Named("labels", () => driver.Accumulate(inputs, (int[])null!, 0, count));
        Named("labels", () => driver.Accumulate(inputs, labels[1..], 0, 1));
        foreach (int start in new[] { -1, count + 1, int.MinValue, int.MaxValue })
        {
            Named("start", () => driver.Accumulate(inputs, targets, start, 0));
            Named("start", () => driver.Accumulate(inputs, labels, start, 1));
        }

        foreach (int excessive in new[] { -1, count - 1, int.MinValue, int.MaxValue })
        {
            Named("count", () => driver.Accumulate(inputs, targets, 2, excessive));
            Named("count", () => driver.Accumulate(inputs, labels, 2, excessive));
        }

        Assert.Equal(count, driver.AccumulatedSamples);

        string Named(string argument, Action call)
        {
            ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
            Assert.Equal(argument, exception.ParamName);
            Assert.Equal(before, Copy(driver));
            return exception.Message;
        }
    }

    /// <summary>Without a trainer: the weights and a scratch are all that a prediction takes.</summary>
    [Fact]
    public void PredictionNeedsTheWeightsAloneAndNamesWhatIsMissing()
    {
        const string user = """
            using System;
            using Tested;
            public static class User
            {
                private static Model parameters;
                private static Model.Activations scratch;
                public static string Predict(bool hasWeights, bool hasScratch)
                {
                    parameters = new Model();
                    scratch = new Model.Activations();
                    if (hasWeights)
                    {
                        parameters.L0 = new float[6];
                        parameters.L1 = new float[28];
                        parameters.L2 = new float[15];
                        parameters.L2[13] = 2.5f;
                    }

                    if (hasScratch)
                    {
                        Model.Allocate(ref scratch);
                    }

                    float[] output = new float[3];
                    Model.Predict(in parameters, new float[6], output, ref scratch);
                    return string.Join(" ", output) + ", " + Model.Classify(in parameters, new float[6], ref scratch);
                }
            }
            """;
        using LoadedAssembly assembly = GeneratorHarness.Run(Source.Struct, user).Load();
        Func<bool, bool, string> predict = assembly.Find("User").GetMethod("Predict")!.CreateDelegate<Func<bool, bool, string>>();

        Assert.Equal("0 2.5 0, 1", predict(true, true));
        Assert.Equal("parameters", Assert.Throws<ArgumentException>(() => predict(false, true)).ParamName);
        Assert.Equal("activations", Assert.Throws<ArgumentException>(() => predict(true, false)).ParamName);
    }

    private static float[][] Copy(INetworkDriver driver)
    {
        IEnumerable<float[]> arrays = driver.Layers.Concat(driver.State).Concat(driver.Gradient);
        return [.. arrays.Select(array => array.ToArray())];
    }
}

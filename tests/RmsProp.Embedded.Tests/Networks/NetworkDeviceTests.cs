using System;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.NanoFramework;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A network built for nanoFramework, loaded in .NET, learns the same bits.</summary>
public sealed class NetworkDeviceTests
{
    private static readonly NetworkSource Source = new(
        64,
        Loss.SoftmaxCrossEntropy,
        "Conv1D(4, 8, Stride = 4, Padding = 2, Activation = Activation.Silu)",
        "Dense(12, Activation = Activation.Tanh)",
        "Dense(11, Activation = Activation.Softplus)",
        "Dense(10)")
    {
        Options = "LearningRate = 0.001, Momentum = 0.5, WeightDecay = 0.001",
        Classes = 10,
        MiniBatch = true,
    };

    [Fact]
    public void ThreeHundredStepsHaveTheSameBits()
    {
        using NetworkProject project = new(Source);
        INetworkDriver expected = project.Start();
        using var context = new DeviceContext();
        Assembly assembly = context.Load(GeneratorHarness.RunUnchecked(NanoFrameworkFiles.Project, Source.Struct));
        object trainer = Activator.CreateInstance(assembly.GetType("Tested.Model+Trainer", throwOnError: true)!)!;
        MethodInfo train = trainer.GetType().GetMethod("Train", [typeof(float[]), typeof(int)])!;
        trainer.GetType().GetMethod("Initialize")!.Invoke(trainer, [3000000000u]);
        expected.Initialize(3000000000u);
        for (int step = 0; step < 300; step++)
        {
            float loss = (float)train.Invoke(trainer, [Digits.Inputs[step], Digits.Labels[step]])!;

            Assert.Equal(BitConverter.SingleToInt32Bits(expected.TrainLabel(Digits.Inputs[step], Digits.Labels[step])), BitConverter.SingleToInt32Bits(loss));
        }

        object parameters = trainer.GetType().GetField("Parameters")!.GetValue(trainer)!;
        float[][] layers = [.. parameters.GetType().GetFields().Where(field => field.FieldType == typeof(float[])).Select(field => (float[])field.GetValue(parameters)!)];
        Assert.Equal(expected.Layers.SelectMany(layer => layer).Select(BitConverter.SingleToInt32Bits), layers.SelectMany(layer => layer).Select(BitConverter.SingleToInt32Bits));
    }
}

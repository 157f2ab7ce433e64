using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A network under test, as C#.</summary>
/// <param name="Inputs">Number of values of an input.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Layers">The attributes of the layers, without brackets, for example <c>Dense(3)</c>.</param>
internal sealed record NetworkSource(int Inputs, Loss Loss, params IReadOnlyList<string> Layers)
{
    /// <summary>Number of channels of the input.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>Arguments of <c>[RmsProp]</c>.</summary>
    public string Options { get; init; } = "";

    /// <summary>How start values are drawn.</summary>
    public Initialization Initialization { get; init; }

    /// <summary>Whether gradients can be accumulated.</summary>
    public bool MiniBatch { get; init; }

    /// <summary>The namespace of struct and driver, each of which is called the same in every project.</summary>
    public string Namespace { get; init; } = "Tested";

    /// <summary>Number of outputs, where the driver is to train by label.</summary>
    public int Classes { get; init; } = 1;

    /// <summary>The struct <c>Model</c>.</summary>
    public string Struct => $$"""
        using RmsProp.Embedded;
        namespace {{Namespace}}
        {
            [RmsProp({{Options}})]
            [Network(Inputs = {{Inputs}}, Channels = {{Channels}}, Loss = Loss.{{Loss}}, Initialization = Initialization.{{Initialization}}, MiniBatch = {{(MiniBatch ? "true" : "false")}})]
            public partial struct Model
            {
                {{string.Join("\n        ", Layers.Select((layer, index) => $"[{layer}] public float[] L{index};"))}}
            }
        }
        """;

    /// <summary>The driver <c>Driver</c>, in a file of its own.</summary>
    public string Driver => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using RmsProp.Embedded.Tests.Networks;
        namespace {{Namespace}}
        {
            public class Driver : INetworkDriver
            {
                private readonly Model.Trainer trainer = new Model.Trainer();
                private Model.Gradient given;
                public float[][] Layers => Arrays(trainer.Parameters);
                public float[][] State => typeof(Model.OptimizerState).GetFields().Where(field => field.FieldType == typeof(Model.Gradient))
                    .SelectMany(field => Arrays(field.GetValue(trainer.State)!)).ToArray();
                public int RejectedSteps => {{(Options.Contains("NonFinite.Ignore") ? "0" : "trainer.State.RejectedSteps")}};
                public void Initialize(uint seed) => trainer.Initialize(seed);
                public void Predict(float[] input, float[] output) => trainer.Predict(input, output);
                public int Classify(float[] input) => {{Only(Classes > 1, "trainer.Classify(input)")}};
                public float Train(float[] input, float[] target) => trainer.Train(input, target);
                public float TrainLabel(float[] input, int label) => {{Only(Classes > 1, "trainer.Train(input, label)")}};
                public float Accumulate(float[] input, float[] target) => {{Only(MiniBatch, "trainer.Accumulate(input, target)")}};
                public float AccumulateLabel(float[] input, int label) => {{Only(MiniBatch && Classes > 1, "trainer.Accumulate(input, label)")}};
                public float Accumulate(float[][] inputs, float[][] targets, int start, int count) => {{Only(MiniBatch, "trainer.Accumulate(inputs, targets, start, count)")}};
                public float Accumulate(float[][] inputs, int[] labels, int start, int count) => {{Only(MiniBatch && Classes > 1, "trainer.Accumulate(inputs, labels, start, count)")}};
                public int AccumulatedSamples => {{Only(MiniBatch, "trainer.AccumulatedSamples")}};
                public float[][] Gradient => {{Only(MiniBatch, "Arrays(trainer.Gradient)")}};
                public bool Apply() => {{Only(MiniBatch, "trainer.Apply()")}};
                public bool Step(float[][] gradient)
                {
                    object boxed = given;
                    System.Reflection.FieldInfo[] fields = typeof(Model.Gradient).GetFields();
                    for (int i = 0; i < fields.Length; i++) { fields[i].SetValue(boxed, gradient[i]); }
                    given = (Model.Gradient)boxed;
                    return Model.Step(ref trainer.Parameters, in given, ref trainer.State);
                }
                public void Import(int layer, float[] weight, float[] bias) => trainer.ImportPyTorch((Model.Layer)layer, weight, bias);
                public void Export(int layer, float[] weight, float[] bias) => trainer.ExportPyTorch((Model.Layer)layer, weight, bias);
                public void Probabilities(float[] logits, float[] probabilities) => {{Only(Loss is Loss.BinaryCrossEntropy or Loss.SoftmaxCrossEntropy, "Model.Probabilities(logits, probabilities)")}};
                private static float[][] Arrays(object values) => values.GetType().GetFields().Where(field => field.FieldType == typeof(float[]))
                    .Select(field => (float[])field.GetValue(values)!).ToArray();
            }
        }
        """;

    private static string Only(bool has, string call) => has ? call : "throw new NotSupportedException()";
}

using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>C# of the network that is measured: 64 inputs, 16 units with ReLU, 10 logits.</summary>
internal static class NetworkModel
{
    public const int Inputs = 64;
    public const int Outputs = 10;

    /// <summary>All that the trainer reads or writes but for the sample.</summary>
    private static readonly string[] Places =
    [
        .. new[] { "Parameters", "State.SquareAverage", "Activations" }.SelectMany(owner => new[] { $"{owner}.Hidden", $"{owner}.Output" }), "Deltas.Hidden",
    ];

    /// <summary>The network and its driver.</summary>
    /// <param name="batch">How many samples make a step.</param>
    /// <param name="options">Further arguments of <c>[RmsProp]</c>.</param>
    /// <param name="isWhole">Whether a batch is handed over in one call, not in one for each sample.</param>
    public static string Write(int batch, string options, bool isWhole) => $$"""
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.001{{(options.Length > 0 ? ", " + options : "")}})]
        [Network(Inputs = {{Inputs}}, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = {{(batch > 1 ? "true" : "false")}})]
        public partial struct Model
        {
            [Dense(16, Activation = Activation.Relu)] public float[] Hidden;
            [Dense({{Outputs}})] public float[] Output;
        }

        public sealed class Driver : RmsProp.Embedded.Benchmarks.Compiled.ISampleDriver
        {
            private readonly Model.Trainer _trainer = new Model.Trainer();

            public Driver()
            {
                {{string.Join(" ", Places.Concat(batch > 1 ? ["Gradient.Hidden", "Gradient.Output"] : []).Select(place => $"_trainer.{place} = RmsProp.Embedded.Benchmarks.Compiled.AlignedArray.Zeros(_trainer.{place}.Length);"))}}
            }

            public void Learn(float[][] inputs, int[] labels, int samples)
            {
                _trainer.Initialize(1);
                int next = 0;
                for (int i = 0; i < samples; i += {{batch}})
                {
                    {{Batch(batch, isWhole)}}
                    next = next + {{2 * batch}} > inputs.Length ? 0 : next + {{batch}};
                }
            }
        }
        """;

    private static string Batch(int batch, bool isWhole) => batch == 1
        ? "_trainer.Train(inputs[next], labels[next]);"
        : (isWhole
            ? $"_trainer.Accumulate(inputs, labels, next, {batch});"
            : $"for (int k = 0; k < {batch}; k++) {{ _trainer.Accumulate(inputs[next + k], labels[next + k]); }}") + " _trainer.Apply();";
}

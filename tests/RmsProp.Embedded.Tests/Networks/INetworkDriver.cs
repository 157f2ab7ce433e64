namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A generated network's trainer, as the tests use it.</summary>
public interface INetworkDriver
{
    /// <summary>The arrays of the parameters, by layer.</summary>
    float[][] Layers { get; }

    /// <summary>All arrays of the optimizer state.</summary>
    float[][] State { get; }

    /// <summary>How often a step was refused.</summary>
    int RejectedSteps { get; }

    /// <summary>Draws start values.</summary>
    void Initialize(uint seed);

    /// <summary>Computes the outputs.</summary>
    void Predict(float[] input, float[] output);

    /// <summary>The largest output.</summary>
    int Classify(float[] input);

    /// <summary>A step along the gradient for a target.</summary>
    float Train(float[] input, float[] target);

    /// <summary>A step along the gradient for a label.</summary>
    float TrainLabel(float[] input, int label);

    /// <summary>Adds the gradient for a target.</summary>
    float Accumulate(float[] input, float[] target);

    /// <summary>Adds the gradient for a label.</summary>
    float AccumulateLabel(float[] input, int label);

    /// <summary>Adds the gradients of several samples.</summary>
    float Accumulate(float[][] inputs, float[][] targets, int start, int count);

    /// <summary>Adds the gradients of several samples with labels.</summary>
    float Accumulate(float[][] inputs, int[] labels, int start, int count);

    /// <summary>How many samples the accumulated gradient is the sum of.</summary>
    int AccumulatedSamples { get; }

    /// <summary>The accumulated gradient, by trained layer.</summary>
    float[][] Gradient { get; }

    /// <summary>A step along the mean of the accumulated gradients.</summary>
    bool Apply();

    /// <summary>A step along a gradient that is given, by trained layer.</summary>
    bool Step(float[][] gradient);

    /// <summary>Fills a layer from PyTorch's arrays.</summary>
    void Import(int layer, float[] weight, float[] bias);

    /// <summary>Fills PyTorch's arrays from a layer.</summary>
    void Export(int layer, float[] weight, float[] bias);

    /// <summary>Turns outputs into probabilities.</summary>
    void Probabilities(float[] logits, float[] probabilities);
}

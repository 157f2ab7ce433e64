using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Two outputs, each a weighted sum of three inputs and a bias: PyTorch's <c>Linear(3, 2)</c>.</summary>
[RmsProp(LearningRate = 0.01, Alpha = 0.99, Epsilon = 1e-8)]
public partial struct LinearModel
{
    /// <summary>Inputs of each row.</summary>
    public const int Inputs = 3;

    /// <summary>Outputs of each row.</summary>
    public const int Outputs = 2;

    /// <summary>The weights of all inputs, output by output.</summary>
    [Parameter(Length = Outputs * Inputs)]
    public float[] Weights;

    /// <summary>What each output is where all inputs are 0.</summary>
    [Parameter(Length = Outputs)]
    public float[] Biases;

    /// <summary>One output.</summary>
    /// <param name="model">The parameters.</param>
    /// <param name="inputs"><see cref="Inputs"/> values for each row.</param>
    /// <param name="row">Which row, from 0.</param>
    /// <param name="output">Which output, from 0.</param>
    public static float Predict(in LinearModel model, float[] inputs, int row, int output)
    {
        float prediction = model.Biases[output];
        for (int input = 0; input < Inputs; input++)
        {
            prediction += model.Weights[output * Inputs + input] * inputs[row * Inputs + input];
        }

        return prediction;
    }

    /// <summary>The mean squared error over all outputs of all rows; adds its gradient to <paramref name="gradient"/>.</summary>
    /// <param name="model">The parameters.</param>
    /// <param name="inputs"><see cref="Inputs"/> values for each row.</param>
    /// <param name="targets"><see cref="Outputs"/> values for each row: what should be predicted.</param>
    /// <param name="gradient">Of the mean, by each parameter.</param>
    public static float AddMeanSquaredErrorGradient(in LinearModel model, float[] inputs, float[] targets, ref Gradient gradient)
    {
        float scale = 2f / targets.Length;
        float sum = 0f;
        for (int index = 0; index < targets.Length; index++)
        {
            int row = index / Outputs;
            int output = index % Outputs;
            float error = Predict(in model, inputs, row, output) - targets[index];
            sum += error * error;

            // The slope of the mean by this output, from there by the chain rule to what made it.
            float slope = scale * error;
            for (int input = 0; input < Inputs; input++)
            {
                gradient.Weights[output * Inputs + input] += slope * inputs[row * Inputs + input];
            }

            gradient.Biases[output] += slope;
        }

        return sum / targets.Length;
    }
}

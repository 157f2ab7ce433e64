namespace RmsProp.Embedded.Tests.Losses.Samples;

/// <summary>A linear layer with 3 inputs and 2 outputs, and its mean squared error.</summary>
[RmsProp(LearningRate = 1e-3)]
public partial struct LinearLayer
{
    public const int Inputs = 3;
    public const int Outputs = 2;

    /// <summary>The weights of one output after the other.</summary>
    [Parameter(Length = Inputs * Outputs)]
    public float[] Weights;

    [Parameter(Length = Outputs)]
    public float[] Biases;

    [Loss]
    public static float MeanSquaredError(in LinearLayer p, [Input(Length = Inputs)] float[] x, [Input(Length = Outputs)] float[] y)
    {
        float sum = 0f;
        for (int row = 0; row < Outputs; row++)
        {
            float output = p.Biases[row];
            for (int column = 0; column < Inputs; column++)
            {
                output += p.Weights[row * Inputs + column] * x[column];
            }

            float error = output - y[row];
            sum += error * error;
        }

        return sum / Outputs;
    }
}

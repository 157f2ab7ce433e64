namespace RmsProp.Embedded.Benchmarks.CSharp;

/// <summary>Eight fields side by side: the smallest model that is worth a vector of 256 bits.</summary>
[RmsProp]
public partial struct EightFields
{
    public float A, B, C, D, E, F, G, H;
}

/// <summary>An array that stays in the first-level cache.</summary>
[RmsProp]
public partial struct Array1024
{
    [Parameter(Length = 1024)]
    public float[] Weights;
}

/// <summary>The same with all state that there is.</summary>
[RmsProp(Centered = true, Momentum = 0.9)]
public partial struct CenteredMomentum1024
{
    [Parameter(Length = 1024)]
    public float[] Weights;
}

/// <summary>The network of the other measurements.</summary>
[RmsProp]
[Network(Inputs = 64, Loss = Loss.SoftmaxCrossEntropy, MiniBatch = true)]
public partial struct DigitNetwork
{
    [Dense(16, Activation = Activation.Relu)]
    public float[] Hidden;

    [Dense(10)]
    public float[] Output;
}

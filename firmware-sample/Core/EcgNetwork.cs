using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>Predicts where an ECG will be from where it was: filters over short windows, then a weighted sum of what they find.</summary>
[RmsProp(LearningRate = 0.0002, Alpha = 0.999)]
[Network(Inputs = 64, Loss = Loss.Huber)]
public partial struct EcgNetwork
{
    /// <summary>Eight filters over 22 ms, every 11 ms.</summary>
    [Conv1D(8, 8, Stride = 4, Activation = Activation.Tanh)]
    public float[] Filters;

    /// <summary>How far the signal will have moved, in mV.</summary>
    [Dense(1)]
    public float[] Movement;
}

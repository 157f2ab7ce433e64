using RmsProp.Embedded;

namespace FirmwareSample.Paths;

/// <summary>A point that RMSprop moves.</summary>
[RmsProp(LearningRate = 0.2, Alpha = 0.9)]
internal partial struct QuadraticPoint
{
    /// <summary>Along the valley.</summary>
    public float X;

    /// <summary>Across the valley.</summary>
    public float Y;
}

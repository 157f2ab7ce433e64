using RmsProp.Embedded;

namespace FirmwareSample.Paths;

/// <summary>A point that centred RMSprop moves.</summary>
[RmsProp(LearningRate = 0.2, Alpha = 0.9, Centered = true)]
internal partial struct CenteredQuadraticPoint
{
    /// <summary>Along the valley.</summary>
    public float X;

    /// <summary>Across the valley.</summary>
    public float Y;
}

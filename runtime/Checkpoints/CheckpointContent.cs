namespace RmsProp.Embedded;

/// <summary>What a checkpoint holds.</summary>
public enum CheckpointContent
{
    /// <summary>The parameters, for inference.</summary>
    Parameters = 1,

    /// <summary>The parameters and the state of the optimizer, to go on training.</summary>
    Training = 2,
}

namespace RmsProp.Embedded;

/// <summary>Whether a checkpoint was loaded, and if not, why. Whenever it is not <see cref="Loaded"/>, nothing has changed.</summary>
public enum CheckpointResult
{
    /// <summary>Everything was loaded, bit by bit as it was saved.</summary>
    Loaded,

    /// <summary>From the offset on, the buffer has fewer bytes than the checkpoint needs.</summary>
    TooShort,

    /// <summary>The bytes are not a checkpoint: the first four are wrong.</summary>
    NotACheckpoint,

    /// <summary>The checkpoint is of a format that this version of the library doesn't know.</summary>
    UnknownVersion,

    /// <summary>A checkpoint with parameters only was to be loaded as one with state, or the other way round.</summary>
    OtherContent,

    /// <summary>The checkpoint was saved by a struct of other fields, lengths or options.</summary>
    OtherModel,

    /// <summary>The bytes have changed since they were saved.</summary>
    Damaged,
}

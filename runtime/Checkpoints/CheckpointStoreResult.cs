namespace RmsProp.Embedded;

/// <summary>
/// Whether a <see cref="CheckpointStore"/> has loaded a checkpoint, and if not, why. Whenever it is not <see cref="Loaded"/>, nothing has
/// changed.
/// </summary>
public enum CheckpointStoreResult
{
    /// <summary>The newest intact checkpoint was loaded.</summary>
    Loaded,

    /// <summary>Both slots are erased, or were being filled for the first time: nothing was saved yet.</summary>
    Empty,

    /// <summary>Neither slot is intact, and not for lack of a save: both were damaged, or the storage holds something else.</summary>
    Damaged,

    /// <summary>The newest intact checkpoint has more bytes than the buffer from the offset on.</summary>
    TooLong,
}

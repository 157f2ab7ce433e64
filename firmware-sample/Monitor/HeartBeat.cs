namespace FirmwareSample.Monitor;

/// <summary>A beat, by its QRS complex.</summary>
/// <param name="Sample">Where its peak is, in samples from the start of the recording.</param>
/// <param name="Width">Milliseconds for which it is above half its height.</param>
internal readonly record struct HeartBeat(int Sample, double Width);

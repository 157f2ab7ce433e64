namespace FirmwareSample.Monitor;

/// <summary>How wide a beat is. Wide ones come from the ventricles; those in between often are fusions of both kinds.</summary>
internal enum BeatKind
{
    /// <summary>Less than 1.5 times as wide as most.</summary>
    Narrow,

    /// <summary>Less than 3 times as wide.</summary>
    Between,

    /// <summary>At least 3 times as wide.</summary>
    Wide,
}

namespace FirmwareSample.Report;

/// <summary>A point in the units of a plot's axes.</summary>
/// <param name="X">Along the horizontal axis.</param>
/// <param name="Y">Along the vertical axis.</param>
internal readonly record struct PlotPoint(double X, double Y);

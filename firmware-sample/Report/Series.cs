using System.Collections.Generic;

namespace FirmwareSample.Report;

/// <summary>Points to be joined by a line.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Color">Which of the palette's colours, from 1.</param>
/// <param name="Points">In the order of the line. A point that isn't finite leaves a gap.</param>
internal sealed record Series(string Name, int Color, IReadOnlyList<PlotPoint> Points);

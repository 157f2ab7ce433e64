namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>A place in a source where a diagnostic is expected.</summary>
/// <param name="Id">The diagnostic's id.</param>
/// <param name="Start">Position of the first character under the squiggle.</param>
/// <param name="Text">The text under the squiggle.</param>
internal sealed record Marker(string Id, int Start, string Text);

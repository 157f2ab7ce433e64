namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Lines of a text that belong together.</summary>
/// <param name="Name">What they are for.</param>
/// <param name="FirstLine">The first line, counted from 1.</param>
/// <param name="EndLine">The line after the last.</param>
internal sealed record TextSection(string Name, int FirstLine, int EndLine);

namespace RmsProp.Embedded.CortexM;

/// <summary>What a program did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed on its standard output.</param>
/// <param name="Error">What it printed on its error output.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

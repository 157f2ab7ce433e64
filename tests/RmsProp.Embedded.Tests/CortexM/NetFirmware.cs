using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Runs a firmware's source on .NET, with a console that keeps what is written.</summary>
internal static class NetFirmware
{
    /// <param name="source">Of the firmware.</param>
    /// <param name="type">Its class, in no namespace.</param>
    public static ToolResult Run(string source, string type)
    {
        using LoadedAssembly assembly = GeneratorHarness.Run(source, Console, $$"""
            public sealed class Captured : RmsProp.Embedded.Tests.CortexM.ICapturedFirmware
            {
                public Captured() { ExitCode = {{type}}.Create().Run(); Output = Console.Text.ToString(); }
                public string Output { get; }
                public int ExitCode { get; }
            }
            """).Load();
        var captured = assembly.Create<ICapturedFirmware>("Captured");
        return new ToolResult(captured.ExitCode, captured.Output, "");
    }

    // A nearer name than System's.
    private const string Console = """
        internal static class Console
        {
            public static readonly System.Text.StringBuilder Text = new();
            public static void Write(string value) => Text.Append(value);
            public static void Write(char value) => Text.Append(value);
            public static void Write(int value) => Text.Append(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        """;
}

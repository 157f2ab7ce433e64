namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A firmware that has run on .NET.</summary>
public interface ICapturedFirmware
{
    /// <summary>What it printed.</summary>
    string Output { get; }

    /// <summary>What it returned.</summary>
    int ExitCode { get; }
}

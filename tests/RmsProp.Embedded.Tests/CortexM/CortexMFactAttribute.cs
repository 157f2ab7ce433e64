using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A test that builds or runs firmware; skipped where the tools are missing.</summary>
public sealed class CortexMFactAttribute : FactAttribute
{
    public CortexMFactAttribute() => Skip = CortexMTools.Missing;

    /// <summary>Whether the test needs CMake too.</summary>
    public bool UsesCMake
    {
        get => false;
        set => Skip ??= value ? CortexMTools.MissingCMake : null;
    }
}

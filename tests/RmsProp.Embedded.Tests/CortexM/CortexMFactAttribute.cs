using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A test that builds or runs firmware; skipped where the tools are missing.</summary>
public sealed class CortexMFactAttribute : FactAttribute
{
    public CortexMFactAttribute() => Skip = CortexMTools.Missing;
}

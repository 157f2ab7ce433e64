using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A test with arguments that builds or runs firmware; skipped where the tools are missing.</summary>
public sealed class CortexMTheoryAttribute : TheoryAttribute
{
    public CortexMTheoryAttribute() => Skip = CortexMTools.Missing;
}

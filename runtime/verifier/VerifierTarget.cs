namespace RmsProp.Embedded.IlVerifier;

/// <summary>What assemblies are verified for; the names of the MSBuild property <c>RmsPropTarget</c>.</summary>
internal enum VerifierTarget
{
    Net,
    NanoFramework,
    CortexM,
}

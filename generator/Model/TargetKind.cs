namespace RmsProp.Embedded.Generator.Model;

/// <summary>The values of the MSBuild property <c>RmsPropTarget</c>.</summary>
internal enum TargetKind
{
    Net,
    NanoFramework,
    CortexM,
}

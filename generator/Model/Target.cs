namespace RmsProp.Embedded.Generator.Model;

/// <summary>What the code is generated for.</summary>
/// <param name="HasMathF">Whether the compilation has <c>System.MathF</c>.</param>
/// <param name="HasLightMath">Whether the device's firmware lacks a square root; of nanoFramework alone.</param>
/// <param name="HasVectors">Whether vector code can be written beside the scalar code; of .NET alone.</param>
/// <param name="UnknownName">What the project calls a target that doesn't exist; otherwise null.</param>
/// <param name="SparesLocals">Whether a method must do with few locals, at the price of time.</param>
internal sealed record Target(TargetKind Kind, bool HasMathF, bool HasLightMath, bool HasVectors, string? UnknownName, bool SparesLocals = false);

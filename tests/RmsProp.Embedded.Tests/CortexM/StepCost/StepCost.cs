namespace RmsProp.Embedded.Tests.CortexM.StepCost;

/// <summary>What one step takes.</summary>
/// <param name="Instructions">Executed in a step.</param>
/// <param name="Bytes">Of the step's code.</param>
internal readonly record struct StepCost(double Instructions, int Bytes);

using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>A generated file, and what it costs.</summary>
/// <param name="Text">The file.</param>
/// <param name="Methods">Its methods as the compiler makes them with optimisation.</param>
/// <param name="UnoptimizedMethods">The same without, where the project is built so and the target has limits; otherwise none.</param>
/// <param name="TrainerBytes">Memory of a trainer on the target.</param>
/// <param name="CheckpointBytes">Size of a checkpoint.</param>
internal sealed record GeneratedCode(string Text, EquatableArray<MethodSize> Methods, EquatableArray<MethodSize> UnoptimizedMethods, int TrainerBytes, int CheckpointBytes);

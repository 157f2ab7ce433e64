using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>A generated file, and what it costs.</summary>
/// <param name="Text">The file.</param>
/// <param name="Methods">Its methods as the compiler will make them.</param>
/// <param name="TrainerBytes">Memory of a trainer on the target.</param>
/// <param name="CheckpointBytes">Size of a checkpoint.</param>
internal sealed record GeneratedCode(string Text, EquatableArray<MethodSize> Methods, int TrainerBytes, int CheckpointBytes);

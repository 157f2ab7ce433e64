using System.Collections.Generic;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>What a trained struct takes on a target.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Members">What the generator has added to it, in the order of the assembly.</param>
/// <param name="CodeBytes">Of the IL of all these members, the trainer's constructor, and what they call within the struct.</param>
/// <param name="ParameterBytes">RAM of the struct, with its arrays.</param>
/// <param name="StateBytes">RAM of the optimizer state, with its arrays.</param>
/// <param name="GradientBytes">RAM of a gradient, with its arrays.</param>
/// <param name="CheckpointBytes">Of a checkpoint of parameters and state.</param>
internal sealed record StructFootprint(
    string Name, IReadOnlyList<MemberFootprint> Members, int CodeBytes, int ParameterBytes, int StateBytes, int GradientBytes, int CheckpointBytes);

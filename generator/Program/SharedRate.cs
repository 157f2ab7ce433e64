using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>A learning rate that a step computes once, for all parameters of a type whose attribute gives the same rate.</summary>
/// <param name="Name">The local's name.</param>
/// <param name="Type">The type of those parameters.</param>
/// <param name="LearningRate">The rate that their attribute gives.</param>
internal sealed record SharedRate(string Name, ScalarType Type, double LearningRate);

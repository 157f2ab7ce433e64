using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program.Networks;

/// <summary>One pass of a loss over the outputs, in ascending index.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Summary">What it does, as a sentence.</param>
/// <param name="Start">What the locals are before.</param>
/// <param name="Each">What happens at each output: <see cref="LossRule.Output"/> is the output, which may be replaced, and <see cref="LossRule.Target"/> its target.</param>
internal sealed record LossPass(string Name, string Summary, EquatableArray<Statement> Start, EquatableArray<Statement> Each);

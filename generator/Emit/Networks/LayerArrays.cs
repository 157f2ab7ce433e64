using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Reads the arrays that a method needs into locals, each tested for its length once.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="program">The network.</param>
/// <param name="scope">The names of the method.</param>
/// <param name="sample">What the names of a sample's structs and locals end with, where there are several samples.</param>
internal sealed class LayerArrays(CodeWriter writer, NetworkProgram program, NameScope scope, string sample = "")
{
    private readonly string activations = "activations" + sample;
    private readonly string deltas = "deltas" + sample;

    /// <summary>The weights of a layer.</summary>
    public string Weights(int layer) => Read("w", layer, "parameters", Field(layer), Layer(layer).Length);

    /// <summary>The gradient of a layer's weights.</summary>
    public string Gradient(int layer) => Read("g", layer, "gradient", Field(layer), Layer(layer).Length);

    /// <summary>The outputs of a layer.</summary>
    public string Outputs(int layer) => Read("y", layer, activations, Field(layer), Layer(layer).Outputs);

    /// <summary>The sums of a layer; null where they aren't kept.</summary>
    public string? Sums(int layer) => program.Layers[layer].KeepsSums
        ? Read("z", layer, activations, NetworkMembers.Sums(Field(layer)), Layer(layer).Outputs)
        : null;

    /// <summary>The deltas of a layer: those of the last one take the place of its outputs.</summary>
    public string Delta(int layer) => layer == program.Layers.Count - 1
        ? Read("d", layer, activations, Field(layer), Layer(layer).Outputs)
        : Read("d", layer, deltas, Field(layer), Layer(layer).Outputs);

    /// <summary>Room for a row of a layer's gradient; null where each of its values is a single product.</summary>
    public string? Row(int layer) => Layer(layer).IsDense
        ? null
        : Read("row", layer, deltas, NetworkMembers.Row(Field(layer)), Layer(layer).Units);

    private Layer Layer(int layer) => program.Network.Layers[layer];

    private string Field(int layer) => Layer(layer).Field;

    private string Read(string prefix, int layer, string argument, string field, int length)
    {
        string name = scope.Add(prefix + SlotCode.LocalName(Field(layer)) + sample);
        writer.Line($"float[] {name} = {argument}.{field};");
        ArrayGuard.Write(writer, name, argument, field, length);
        writer.Line();
        return name;
    }
}

using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>
/// Trained values of one type with the same update that lie side by side in memory, in the parameters, in the gradient and in the state: an array,
/// or neighbouring fields.
/// </summary>
/// <param name="Slots">The fields, in order.</param>
/// <param name="Count">How many values.</param>
internal sealed record Row(EquatableArray<Slot> Slots, int Count)
{
    /// <summary>The shortest row for which vector code pays: a vector of four floats, or two of doubles.</summary>
    public const int Shortest = 4;

    public Slot First => Slots[0];

    public ScalarType Type => First.Type;

    public UpdateProgram Update => First.Update;

    /// <summary>The fields for a reader.</summary>
    public string Label => Slots.Count == 1 ? First.Path : $"{First.Path} to {Slots[Slots.Count - 1].Path}";
}

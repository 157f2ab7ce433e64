using System;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes what happens to one weight after the other: of a layer with loops, in the loops of its gradient.</summary>
internal sealed class LayerElementWriter(
    CodeWriter writer, StepLocals locals, Target target, StepArguments arguments, NetworkProgram network, GradientLoops loops, LayerRows? rows)
    : ElementWriter(writer, locals, target, arguments)
{
    /// <inheritdoc/>
    public override bool IsByRow(Slot slot) => rows is not null && slot.IsLoop && LayerRows.Fits(LayerOf(slot));

    /// <inheritdoc/>
    public override void ForEach(SlotCode slot, Action<ElementCode> write)
    {
        if (slot.Slot.IsLoop)
        {
            loops.ForEach(slot.Slot, index => write(slot.At(index)));
        }
        else
        {
            base.ForEach(slot, write);
        }
    }

    /// <inheritdoc/>
    public override void ForEachUpdate(SlotCode slot, Action<ElementCode> write)
    {
        LayerProgram layer = LayerOf(slot.Slot);
        if (IsByRow(slot.Slot))
        {
            loops.ForEachRow(
                slot.Slot,
                start => Writer.Line(Call(rows!.Learn(layer, isGiven: !layer.Layer.IsDense), start)),
                start => Writer.Line(Call(rows!.Learn(layer, isGiven: true), start)),
                layer is { WhenZero: not null, Layer.IsDense: true } ? start => Writer.Line(Call(rows!.Rest(layer), start)) : null);
        }
        else if (slot.Slot.IsLoop && layer is { WhenZero: { } residual, Layer.IsDense: true })
        {
            loops.ForEach(slot.Slot, index => write(slot.At(index)), index => Write(slot, slot.At(index), residual));
        }
        else
        {
            ForEach(slot, write);
        }

        string Call(RowMethod method, string start) => LayerRows.Call(
            method,
            name => name == LayerGradient.Input ? loops.Value : Locals.Name(name, ScalarType.Float),
            quantity => quantity == Quantity.RawGradient ? loops.FirstDelta(slot.Slot) : slot.At(start).Place(quantity));
    }

    private LayerProgram LayerOf(Slot slot) => network.Layers.First(layer => layer.Layer.Field == slot.Path);
}

using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes what happens to one weight after the other: of a layer with loops, in the loops of its gradient.</summary>
internal sealed class LayerElementWriter(
    CodeWriter writer, StepLocals locals, Target target, StepArguments arguments, NetworkProgram network, GradientLoops loops)
    : ElementWriter(writer, locals, target, arguments)
{
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
        if (slot.Slot.IsLoop && network.Layers.First(layer => layer.Layer.Field == slot.Slot.Path) is { WhenZero: { } residual, Layer.IsDense: true })
        {
            loops.ForEach(slot.Slot, index => write(slot.At(index)), index => Write(slot, slot.At(index), residual));
        }
        else
        {
            ForEach(slot, write);
        }
    }
}

using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Where what stands in a checkpoint, in bytes from its start.</summary>
internal sealed class CheckpointLayout(ParameterStruct model, TrainingProgram program)
{
    /// <summary>As the runtime's <c>Checkpoint</c> has them.</summary>
    private const int HeaderBytes = 16;

    private const int TrailerBytes = 4;

    /// <summary>Where the parameters start.</summary>
    public static int Parameters => HeaderBytes;

    /// <summary>The length of a checkpoint without state.</summary>
    public int ParameterLength => Parameters + ParameterBytes + TrailerBytes;

    /// <summary>The length of a checkpoint with state.</summary>
    public int Length => Parameters + ParameterBytes + new Footprint(model, program).StateBytes + TrailerBytes;

    /// <summary>Where the single values of the state start.</summary>
    public int Fields => State(program.State.Count);

    private int ParameterBytes => ParameterField.Flatten(model.Fields).Sum(value => (value.Leaf.Length ?? 1) * value.Leaf.Type.Size());

    /// <summary>Where the part of the state with this index starts.</summary>
    public int State(int index) => Parameters + ParameterBytes + (index * program.Slots.Sum(slot => slot.Count * slot.Type.Size()));
}

using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>How much memory the structs of one training program take, arrays included.</summary>
internal sealed class Footprint
{
    private readonly ParameterStruct model;
    private readonly TrainingProgram program;

    public Footprint(ParameterStruct model, TrainingProgram program)
    {
        this.model = model;
        this.program = program;
    }

    /// <summary>The bytes of the values in the state, the same on every target; what a target adds around them is not counted.</summary>
    public int StateBytes => (program.State.Count * program.Slots.Sum(slot => slot.Count * slot.Type.Size())) + program.Fields.Sum(value => value.Size);

    /// <summary>Writes the table as a comment.</summary>
    public void Write(CodeWriter writer)
    {
        IReadOnlyList<ParameterField> gradient = [.. model.Fields.Where(field => field.IsTrained)];
        writer.Line("//   bytes                    .NET   nanoFramework");
        Row("parameters", NetLayout.Of(model.Fields), NanoLayout.Size(model.Fields));
        Row("optimizer state", NetState(gradient), NanoState(gradient));
        Row(LossProgram.TrainerHasGradient(model) ? "gradient" : "gradient (Trainer: none)", NetLayout.Of(gradient), NanoLayout.Size(gradient));

        if (model.Network is { } network)
        {
            NetworkProgram layers = NetworkProgram.Build(network, program);
            Scratch("activations", NetworkLayout.Activations(layers));
            Scratch("deltas", NetworkLayout.Deltas(layers));
        }

        void Scratch(string name, IEnumerable<(ParameterField.Leaf Field, string)> fields)
        {
            ParameterField[] arrays = [.. fields.Select(pair => pair.Field)];
            if (arrays.Length > 0)
            {
                Row(name, NetLayout.Of(arrays), NanoLayout.Size(arrays));
            }
        }

        void Row(string name, NetLayout net, int nano) =>
            writer.Line($"//   {name.PadRight(16)}{WholeNumber.Text(net.TotalSize).PadLeft(29 - Math.Max(16, name.Length))}{WholeNumber.Text(nano),16}");
    }

    private NetLayout NetState(IReadOnlyList<ParameterField> gradient) =>
        NetLayout.Combine([.. Enumerable.Repeat(NetLayout.Of(gradient), program.State.Count), .. program.Fields.Select(field => NetLayout.Value(field.Size))]);

    private int NanoState(IReadOnlyList<ParameterField> gradient) =>
        NanoLayout.BlockSize + (program.State.Count * (NanoLayout.BlockSize + NanoLayout.Size(gradient))) + (program.Fields.Count * NanoLayout.BlockSize);
}

using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes <c>Learn</c>: the check, then the update of every weight along its gradient, which is calculated there and nowhere stored.</summary>
internal sealed class LearnWriter
{
    private readonly CodeWriter writer;
    private readonly NetworkProgram network;
    private readonly TrainingProgram program;
    private readonly Target target;
    private readonly StepArguments arguments;
    private readonly StepBody step;
    private readonly GradientLoops loops;

    public LearnWriter(CodeWriter writer, ParameterStruct model, NetworkProgram network, TrainingProgram program, Target target, RowMethods? vectors)
    {
        this.writer = writer;
        this.network = network;
        this.program = program;
        this.target = target;
        var scope = new NameScope("parameters", "state", "loss", "input", "activations", "deltas");
        loops = new GradientLoops(writer, network, scope, vectors);

        // The check is that of this class, and every gradient is calculated in its place.
        TrainingProgram update = program with
        {
            Slots = new EquatableArray<Slot>(network.Layers.Where(layer => layer.Slot is not null).Select(layer => layer.Slot! with { IsLoop = layer.IsLoop })),
            Options = program.Options with { NonFinite = NonFinite.Ignore },
        };

        // A norm goes over single values, and so does the update that follows.
        bool isByRow = vectors is not null && program.Options is { ClipNorm: 0, ClipGlobalNorm: 0, AccumulateSteps: <= 1 };
        LayerRows? rows = isByRow ? new LayerRows(vectors!) : null;
        arguments = new StepArguments(model, update, target, scope, "parameters", "", "state", loops.RawGradient, isCalculated: true);
        step = new StepBody(
            writer, update, target, scope, arguments, locals => new LayerElementWriter(writer, locals, target, arguments, network, loops, rows));
    }

    public void Write(string type)
    {
        writer.Line("/// <summary>Moves every weight one RMSprop step along its gradient" + (program.RejectsNonFinite ? ", or refuses to and counts it.</summary>" : ".</summary>"));
        string scratch = NetworkLayout.HasDeltas(network) ? ", ref Deltas deltas" : "";
        using (writer.Block(
            $"private static void {NetworkMembers.Learn}(ref {type} parameters, ref OptimizerState state, float loss, float[] input, ref Activations activations{scratch})"))
        {
            NetworkCheckWriter.Write(writer, network, program, target, "return;", withUpdate: true);
            step.Write(rejected: "return;", waiting: "return;", writeGradient: () => loops.WriteArrays(_ => false));
        }

        writer.Line();
    }
}

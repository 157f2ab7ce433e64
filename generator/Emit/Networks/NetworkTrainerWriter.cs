using System;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes what a network's trainer has more than others.</summary>
internal sealed class NetworkTrainerWriter
{
    private readonly CodeWriter writer;
    private readonly NetworkProgram program;
    private readonly string type;
    private readonly bool hasDeltas;
    private readonly bool rejects;
    private readonly BatchTrainerWriter? batch;

    public NetworkTrainerWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target)
    {
        this.writer = writer;
        this.program = NetworkProgram.Build(model.Network!, program);
        type = model.Hierarchy.Type.Name;
        rejects = program.RejectsNonFinite;
        hasDeltas = NetworkLayout.HasDeltas(this.program);
        batch = Network.HasMiniBatch ? new BatchTrainerWriter(writer, this.program, target, type, rejects) : null;
    }

    private Network Network => program.Network;

    public void WriteFields()
    {
        writer.Line("/// <summary>What the layers put out for the last input.</summary>");
        writer.Line("public Activations Activations;");
        writer.Line();
        if (hasDeltas)
        {
            writer.Line("/// <summary>What went back through the layers in the last step.</summary>");
            writer.Line("public Deltas Deltas;");
            writer.Line();
        }

        batch?.WriteFields();
    }

    /// <summary>Writes the part of the constructor that allocates.</summary>
    public void WriteAllocation()
    {
        writer.Line("Allocate(ref Activations);");
        foreach ((ParameterField.Leaf field, _) in NetworkLayout.Deltas(program))
        {
            writer.Line($"Deltas.{field.Name} = new float[{WholeNumber.Text(field.Length!.Value)}];");
        }

        batch?.WriteAllocation();
    }

    public void WriteMethods()
    {
        WriteInitialize();
        Method("Predict", "void", "float[] input, float[] output", $"{type}.Predict(in Parameters, input, output, ref Activations);");
        if (Network.HasClasses)
        {
            Method("Classify", "int", "float[] input", $"return {type}.Classify(in Parameters, input, ref Activations);");
        }

        foreach (SampleText wanted in SampleText.Of(Network))
        {
            Train(wanted);
        }

        batch?.WriteMethods();
        foreach ((string name, string passing) in new[] { (NetworkMembers.ImportPyTorch, "ref"), (NetworkMembers.ExportPyTorch, "in") })
        {
            Method(name, "void", "Layer layer, float[] weight, float[] bias", $"{type}.{name}({passing} Parameters, layer, weight, bias);");
        }
    }

    private void WriteInitialize()
    {
        writer.Lines("""
            /// <summary>Draws start values for the trained layers, the same for a seed on every target, and resets the optimizer.</summary>
            /// <param name="seed">Any number.</param>
            """);
        using (writer.Block("public void Initialize(uint seed)"))
        {
            foreach (int index in program.Trained)
            {
                Layer layer = Network.Layers[index];
                double limit = Limit(layer);
                bool drawsBiases = Network.Initialization == Initialization.FanIn;
                int end = drawsBiases ? layer.Length : layer.Weights;
                writer.Line(
                    $"{TypeNames.Runtime}NetworkStart.Fill(Parameters.{layer.Field}, 0, {WholeNumber.Text(end)}, {FloatLiteral.Write(limit, ScalarType.Float)}, "
                    + $"unchecked((int)seed), {WholeNumber.Text(index)});");
                if (!drawsBiases)
                {
                    writer.Line($"global::System.Array.Clear(Parameters.{layer.Field}, {WholeNumber.Text(layer.Weights)}, {WholeNumber.Text(layer.Units)});");
                }
            }

            if (Network.HasMiniBatch)
            {
                writer.Line($"{type}.ZeroGradient(ref Gradient);");
                writer.Line("AccumulatedSamples = 0;");
            }

            writer.Line($"{type}.Reset(ref State);");
        }

        writer.Line();
    }

    private double Limit(Layer layer)
    {
        // Each weight of a convolution leads from every value in the window to one of its filters.
        double fanOut = (double)layer.Units * layer.Window / layer.Channels;
        return Network.Initialization switch
        {
            Initialization.FanIn => 1 / Math.Sqrt(layer.Window),
            Initialization.He => Math.Sqrt(6.0 / layer.Window),
            Initialization.Glorot => Math.Sqrt(6.0 / (layer.Window + (layer.IsDense ? layer.Units : fanOut))),
            _ => throw new InvalidOperationException(),
        };
    }

    private void Train(SampleText wanted)
    {
        string refusal = rejects ? ", or refuses to: then nothing but <see cref=\"OptimizerState.RejectedSteps\"/> has changed" : "";
        writer.Lines($"""
            /// <summary>Takes one step along the gradient of a sample's loss{refusal}.</summary>
            /// <param name="input"><see cref="InputCount"/> values.</param>
            {wanted.Description}
            /// <returns>The loss before the step.</returns>
            """);
        using (writer.Block($"public float Train(float[] input, {wanted.Parameter})"))
        {
            wanted.WriteLoss(writer, type, Network);
            writer.Line($"Learn(ref Parameters, ref State, loss, input, {SampleText.Scratch(hasDeltas)});");
            writer.Line("return loss;");
        }

        writer.Line();
    }

    private void Method(string name, string returns, string parameters, string body)
    {
        writer.Line($"/// <inheritdoc cref=\"{type}.{name}\"/>");
        using (writer.Block($"public {returns} {name}({parameters})"))
        {
            writer.Line(body);
        }

        writer.Line();
    }
}

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

    public NetworkTrainerWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program)
    {
        this.writer = writer;
        this.program = NetworkProgram.Build(model.Network!, program);
        type = model.Hierarchy.Type.Name;
        rejects = program.RejectsNonFinite;
        hasDeltas = NetworkLayout.HasDeltas(this.program);
    }

    private Network Network => program.Network;

    private string Output => "Activations." + Network.Last.Field;

    private string Scratch => hasDeltas ? "ref Activations, ref Deltas" : "ref Activations";

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

        if (Network.HasMiniBatch)
        {
            writer.Lines("""
                /// <summary>Sum of the gradients since the last <see cref="Apply"/>.</summary>
                public Gradient Gradient;

                /// <summary>How many samples it is the sum of.</summary>
                public int AccumulatedSamples;
                """);
            writer.Line();
        }
    }

    /// <summary>Writes the part of the constructor that allocates.</summary>
    public void WriteAllocation()
    {
        writer.Line("Allocate(ref Activations);");
        foreach ((ParameterField.Leaf field, _) in NetworkLayout.Deltas(program))
        {
            writer.Line($"Deltas.{field.Name} = new float[{WholeNumber.Text(field.Length!.Value)}];");
        }
    }

    public void WriteMethods()
    {
        WriteInitialize();
        Method("Predict", "void", "float[] input, float[] output", $"{type}.Predict(in Parameters, input, output, ref Activations);");
        if (Network.HasClasses)
        {
            Method("Classify", "int", "float[] input", $"return {type}.Classify(in Parameters, input, ref Activations);");
        }

        Train("target");
        if (Network.HasClasses)
        {
            Train("label");
        }

        if (Network.HasMiniBatch)
        {
            WriteBatch();
        }

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

    private void Train(string wanted)
    {
        writer.Lines($"""
            /// <summary>Takes one step along the gradient of a sample's loss{Refusal(", or refuses to: then nothing but <see cref=\"OptimizerState.RejectedSteps\"/> has changed")}.</summary>
            /// <param name="input"><see cref="InputCount"/> values.</param>
            {Describe(wanted)}
            /// <returns>The loss before the step.</returns>
            """);
        using (writer.Block($"public float Train(float[] input, {Declare(wanted)})"))
        {
            WriteLoss(wanted);
            writer.Line($"Learn(ref Parameters, ref State, loss, input, {Scratch});");
            writer.Line("return loss;");
        }

        writer.Line();
    }

    private void WriteBatch()
    {
        foreach (string wanted in Network.HasClasses ? new[] { "target", "label" } : ["target"])
        {
            writer.Lines($"""
                /// <summary>Adds the gradient of a sample's loss to those that <see cref="Apply"/> averages{Refusal(", or refuses to, as <see cref=\"Train(float[], float[])\"/>")}.</summary>
                /// <param name="input"><see cref="InputCount"/> values.</param>
                {Describe(wanted)}
                /// <returns>The loss.</returns>
                """);
            using (writer.Block($"public float Accumulate(float[] input, {Declare(wanted)})"))
            {
                WriteLoss(wanted);
                using (writer.Block($"if (AddGradient(in Parameters, ref Gradient, ref State, loss, input, {Scratch}))"))
                {
                    writer.Line("AccumulatedSamples++;");
                }

                writer.Line();
                writer.Line("return loss;");
            }

            writer.Line();
        }

        writer.Lines("/// <summary>Takes one step along the mean of the accumulated gradients, and starts a new batch.</summary>");
        writer.Lines($"/// <returns>False when {Refusal("the step was rejected or ")}there was no gradient; then no parameter has changed.</returns>");
        using (writer.Block("public bool Apply()"))
        {
            writer.Lines($$"""
                if (AccumulatedSamples == 0)
                {
                    return false;
                }

                Average(ref Gradient, AccumulatedSamples);
                bool isApplied = {{type}}.Step(ref Parameters, in Gradient, ref State);
                {{type}}.ZeroGradient(ref Gradient);
                AccumulatedSamples = 0;
                return isApplied;
                """);
        }

        writer.Line();
    }

    private void WriteLoss(string wanted)
    {
        string loss = wanted == "target" ? "TargetLoss" : "LabelLoss";
        writer.Line($"{type}.Predict(in Parameters, input, {Output}, ref Activations);");
        writer.Line($"float loss = {loss}({wanted}, ref Activations);");
    }

    private string Refusal(string text) => rejects ? text : "";

    private static string Declare(string wanted) => wanted == "target" ? "float[] target" : "int label";

    private static string Describe(string wanted) => wanted == "target"
        ? "/// <param name=\"target\">What the outputs should be, <see cref=\"OutputCount\"/> values.</param>"
        : "/// <param name=\"label\">From 0: stands for a target of 1 at this index and 0 elsewhere.</param>";

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

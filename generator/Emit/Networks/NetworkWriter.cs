using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes the members of a network, in the order in which a training step uses them.</summary>
internal static class NetworkWriter
{
    public static void Write(CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target, RowMethods? vectors)
    {
        string type = model.Hierarchy.Type.Name;
        NetworkProgram network = NetworkProgram.Build(model.Network!, program);
        WriteConstants(writer, network.Network);
        WriteScratch(writer, network);
        new ForwardWriter(writer, network, target, vectors).Write(type);
        if (network.Network.HasClasses)
        {
            WriteClassify(writer, network.Network, type);
        }

        new LossWriter(writer, network, target, vectors).Write();
        new BackwardWriter(writer, network, program, target, vectors).Write(type);
        new LearnWriter(writer, model, network, program, target, vectors).Write(type);
        if (network.Network.HasMiniBatch)
        {
            new AccumulateWriter(writer, network, program, target, vectors).Write(type);
        }

        if (vectors is not null && SideBySide.Fits(network))
        {
            new ForwardWriter(writer, network, target, vectors).WriteSeveral(type);
            new LossWriter(writer, network, target, vectors).WriteSeveral();
            new AddPairWriter(writer, network, program, target, vectors).Write(type);
        }

        new PyTorchWriter(writer, network.Network).Write(type);
    }

    private static void WriteConstants(CodeWriter writer, Network network)
    {
        Constant("Number of values of an input.", NetworkMembers.InputCount, network.Inputs);
        Constant("Number of values of an output.", NetworkMembers.OutputCount, network.Outputs);
        foreach (Layer layer in network.Layers)
        {
            string name = layer.Field.TrimStart('@');
            Constant($"Number of inputs of the layer {name}.", NetworkMembers.Inputs(layer.Field), layer.Inputs);
            Constant($"Number of outputs of the layer {name}.", NetworkMembers.Outputs(layer.Field), layer.Outputs);
        }

        void Constant(string description, string name, int value)
        {
            writer.Line($"/// <summary>{description}</summary>");
            writer.Line($"public const int {name} = {WholeNumber.Text(value)};");
            writer.Line();
        }
    }

    private static void WriteScratch(CodeWriter writer, NetworkProgram network)
    {
        Struct(
            NetworkMembers.Activations,
            "What the layers put out for one input: room that <see cref=\"Predict\"/> works in. <see cref=\"Allocate\"/> makes it.",
            NetworkLayout.Activations(network));
        if (NetworkLayout.HasDeltas(network))
        {
            Struct(NetworkMembers.Deltas, "What goes back through the layers in a training step.", NetworkLayout.Deltas(network));
        }

        writer.Line("/// <summary>Allocates what <see cref=\"Predict\"/> works in.</summary>");
        using (writer.Block($"public static void {NetworkMembers.Allocate}(ref Activations activations)"))
        {
            foreach ((ParameterField.Leaf field, _) in NetworkLayout.Activations(network))
            {
                writer.Line($"activations.{field.Name} = new float[{WholeNumber.Text(field.Length!.Value)}];");
            }
        }

        writer.Line();

        void Struct(string name, string description, IEnumerable<(ParameterField.Leaf Field, string Description)> fields)
        {
            writer.Line($"/// <summary>{description}</summary>");
            using (writer.Block($"public struct {name}"))
            {
                foreach ((ParameterField.Leaf field, string meaning) in fields)
                {
                    writer.Line($"/// <summary>{meaning}</summary>");
                    writer.Line($"public float[] {field.Name};");
                    writer.Line();
                }
            }

            writer.Line();
        }
    }

    private static void WriteClassify(CodeWriter writer, Network network, string type)
    {
        writer.Line("/// <summary>The index of the largest output for an input; of several, the first.</summary>");
        using (writer.Block($"public static int {NetworkMembers.Classify}(in {type} parameters, float[] input, ref Activations activations)"))
        {
            writer.Lines($$"""
                float[] output = activations.{{network.Last.Field}};
                Predict(in parameters, input, output, ref activations);
                int best = 0;
                for (int k = 1; k < {{WholeNumber.Text(network.Outputs)}}; k++)
                {
                    best = output[best] < output[k] ? k : best;
                }

                return best;
                """);
        }

        writer.Line();
    }
}

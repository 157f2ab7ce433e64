using System.Linq;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes <c>class Trainer</c>: the structs in fields, and the methods over them.</summary>
internal static class TrainerWriter
{
    public static void Write(CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target)
    {
        string type = model.Hierarchy.Type.Name;
        string gradient = LossProgram.TrainerHasGradient(model) ? ", gradient" : "";
        writer.Line($"/// <summary>Parameters{gradient} and optimizer state in one object; its construction is the only allocation.</summary>");
        using (writer.Block("public sealed class Trainer"))
        {
            writer.Lines($"""
                /// <summary>What is trained.</summary>
                public {type} Parameters;

                /// <summary>What the optimizer remembers between steps.</summary>
                public OptimizerState State;
                """);
            writer.Line();
            if (model.Network is not null)
            {
                var network = new NetworkTrainerWriter(writer, model, program, target);
                network.WriteFields();
                WriteConstructor(writer, model, program, target, network);
                network.WriteMethods();
            }
            else
            {
                WriteGradient(writer, model);
                WriteConstructor(writer, model, program, target);
                if (model.HasLoss)
                {
                    WriteLosses(writer, model);
                }
                else
                {
                    WriteStep(writer, type);
                }
            }

            writer.Lines($$"""
                /// <inheritdoc cref="{{type}}.Reset"/>
                public void Reset()
                {
                    {{type}}.Reset(ref State);
                }
                """);
            writer.Line();
            CheckpointWriter.WriteTrainerMembers(writer, type);
        }
    }

    private static void WriteGradient(CodeWriter writer, ParameterStruct model)
    {
        if (LossProgram.TrainerHasGradient(model))
        {
            writer.Line(model.HasLoss
                ? "/// <summary>Where a step puts its gradient together.</summary>"
                : "/// <summary>What the next step moves the parameters along.</summary>");
            writer.Line("public Gradient Gradient;");
            writer.Line();
        }
    }

    private static void WriteStep(CodeWriter writer, string type)
    {
        writer.Lines($$"""
            /// <inheritdoc cref="{{type}}.Step"/>
            public bool Step()
            {
                return {{type}}.Step(ref Parameters, in Gradient, ref State);
            }

            /// <summary>Sets every value of the gradient to zero.</summary>
            public void ZeroGradient()
            {
                {{type}}.ZeroGradient(ref Gradient);
            }
            """);
        writer.Line();
    }

    /// <summary>With a loss, gradient and step are one, and need no memory for the gradient but where the loss walks an array in a loop.</summary>
    private static void WriteLosses(CodeWriter writer, ParameterStruct model)
    {
        string type = model.Hierarchy.Type.Name;
        foreach (LossMethod loss in model.Losses)
        {
            writer.Line($"/// <inheritdoc cref=\"{type}.{LossMembers.Train(loss.Name)}\"/>");
            string[] fields = LossProgram.StoresGradient(model, loss)
                ? ["ref this.Parameters", "ref this.State", "ref this.Gradient"]
                : ["ref this.Parameters", "ref this.State"];
            string inputs = string.Join(", ", loss.Inputs.Select(input => $"{input.TypeName} {input.Name}"));
            using (writer.Block($"public {loss.ReturnType.Keyword()} {LossMembers.Train(loss.Name)}({inputs})"))
            {
                writer.Line($"return {type}.{LossMembers.Train(loss.Name)}({string.Join(", ", fields.Concat(loss.Inputs.Select(input => input.Name)))});");
            }

            writer.Line();
        }
    }

    private static void WriteConstructor(
        CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target, NetworkTrainerWriter? network = null)
    {
        var arrays = ParameterField.Flatten(model.Fields).Where(field => field.Leaf.IsHeapArray).ToArray();
        bool testsRoot = target is { Kind: TargetKind.NanoFramework, HasLightMath: false };
        if (arrays.Length == 0 && !model.HasConstructor && !program.NeedsStart && !testsRoot)
        {
            return;
        }

        writer.Line("/// <summary>Allocates all memory that training needs; " +
            model switch
            {
                { HasConstructor: true } => "the struct's constructor makes the start values.</summary>",
                { Network: not null } => "the start values are those of seed 0.</summary>",
                _ => "every parameter starts at zero.</summary>",
            });
        using (writer.Block("public Trainer()"))
        {
            if (testsRoot)
            {
                writer.Line("// Firmware without a square root is found here, not in the first step.");
                writer.Line($"{TypeNames.FloatMath}.RequirePlatformSqrt();");
                writer.Line();
            }

            if (model.HasConstructor)
            {
                writer.Line($"Parameters = new {model.Hierarchy.Type.Name}();");
            }

            foreach ((string path, ParameterField.Leaf leaf) in arrays)
            {
                string allocation = Allocation(leaf.Type, leaf.Length);
                writer.Line(model.HasConstructor
                    ? $"Parameters.{path} = Parameters.{path} == null ? {allocation} : Parameters.{path};"
                    : $"Parameters.{path} = {allocation};");
            }

            string[] gradient = LossProgram.TrainerHasGradient(model) ? ["Gradient"] : [];
            foreach (string owner in program.State.Select(quantity => "State." + quantity).Concat(gradient))
            {
                foreach (Slot slot in program.Slots.Where(slot => slot.IsHeapArray))
                {
                    writer.Line($"{owner}.{slot.Path} = {Allocation(slot.Type, slot.Length)};");
                }
            }

            network?.WriteAllocation();
            if (network is not null && !model.HasConstructor)
            {
                writer.Line("Initialize(0);");
            }
            else if (program.NeedsStart)
            {
                writer.Line("Start(ref State);");
            }
        }

        writer.Line();
    }

    private static string Allocation(ScalarType type, int? length) => $"new {type.Keyword()}[{WholeNumber.Text(length ?? 0)}]";
}

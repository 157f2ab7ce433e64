using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the members that save and load checkpoints.</summary>
internal sealed class CheckpointWriter
{
    private const string Checkpoint = TypeNames.Runtime + "Checkpoint";
    private const string Content = TypeNames.Runtime + "CheckpointContent";
    private const string Result = TypeNames.Runtime + "CheckpointResult";

    private readonly CodeWriter writer;
    private readonly TrainingProgram program;
    private readonly CheckpointLayout layout;
    private readonly string type;
    private readonly string shapeHash;
    private readonly string trainingHash;
    private readonly (string Path, ScalarType Type, int? Length)[] parameters;
    private readonly (string Path, ScalarType Type, int? Length)[] trained;

    private CheckpointWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program)
    {
        this.writer = writer;
        this.program = program;
        layout = new CheckpointLayout(model, program);
        type = model.Hierarchy.Type.Name;
        shapeHash = WholeNumber.Text(Fingerprint.OfShape(model));
        trainingHash = WholeNumber.Text(Fingerprint.OfTraining(model, program));
        parameters = ParameterField.Flatten(model.Fields).Select(field => (field.Path, field.Leaf.Type, field.Leaf.Length)).ToArray();
        trained = program.Slots.Select(slot => (slot.Path, slot.Type, slot.Length)).ToArray();
    }

    public static void Write(CodeWriter writer, ParameterStruct model, TrainingProgram program)
    {
        var checkpoint = new CheckpointWriter(writer, model, program);
        checkpoint.WriteTraining();
        checkpoint.WriteParameters();
        checkpoint.WriteValues(checkpoint.type, checkpoint.parameters);
        checkpoint.WriteValues("Gradient", checkpoint.trained);
    }

    /// <summary>The instance forms, for the trainer.</summary>
    public static void WriteTrainerMembers(CodeWriter writer, string type)
    {
        foreach ((string suffix, string structs) in new[] { ("", "Parameters, {0} State"), ("Parameters", "Parameters") })
        {
            writer.Lines($$"""
                /// <inheritdoc cref="{{type}}.Save{{suffix}}"/>
                public int Save{{suffix}}(byte[] buffer, int offset)
                {
                    return {{type}}.Save{{suffix}}(in {{structs.Replace("{0}", "in")}}, buffer, offset);
                }

                /// <summary>Loads what <see cref="Save{{suffix}}"/> wrote.</summary>
                /// <returns>False when it can't be loaded; then nothing has changed.</returns>
                public bool TryLoad{{suffix}}(byte[] buffer, int offset)
                {
                    return {{type}}.TryLoad{{suffix}}(ref {{structs.Replace("{0}", "ref")}}, buffer, offset, out _);
                }

                /// <summary>Loads what <see cref="Save{{suffix}}"/> wrote, or says why it can't.</summary>
                /// <returns>False when it can't be loaded; then nothing has changed.</returns>
                public bool TryLoad{{suffix}}(byte[] buffer, int offset, out {{Result}} result)
                {
                    return {{type}}.TryLoad{{suffix}}(ref {{structs.Replace("{0}", "ref")}}, buffer, offset, out result);
                }
                """);
            writer.Line();
        }
    }

    private void WriteTraining()
    {
        writer.Lines($"""
            /// <summary>Writes a checkpoint of parameters and optimizer state, of <see cref="CheckpointBytes"/> bytes; the same bytes on every target.</summary>
            /// <returns>How many bytes were written.</returns>
            """);
        using (writer.Block($"public static int Save(in {type} parameters, in OptimizerState state, byte[] buffer, int offset)"))
        {
            WriteGuards();
            writer.Line($"{Checkpoint}.Begin(buffer, offset, CheckpointBytes, {Content}.Training, {trainingHash});");
            writer.Line($"WriteValues(in parameters, buffer, offset + {WholeNumber.Text(CheckpointLayout.Parameters)});");
            ForEachState((quantity, position) => writer.Line($"WriteValues(in state.{quantity}, buffer, offset + {position});"));
            ForEachCounter((counter, position) => writer.Line($"{Checkpoint}.Write(buffer, offset + {position}, state.{counter});"));
            writer.Line($"{Checkpoint}.End(buffer, offset, CheckpointBytes);");
            writer.Line("return CheckpointBytes;");
        }

        writer.Line();
        writer.Lines("""
            /// <summary>Loads what <see cref="Save"/> wrote, or says why it can't.</summary>
            /// <returns>False when it can't be loaded; then nothing has changed.</returns>
            """);
        using (writer.Block(
            $"public static bool TryLoad(ref {type} parameters, ref OptimizerState state, byte[] buffer, int offset, out {Result} result)"))
        {
            WriteGuards();
            WriteLoadCheck("CheckpointBytes", "Training", trainingHash);
            writer.Line($"ReadValues(ref parameters, buffer, offset + {WholeNumber.Text(CheckpointLayout.Parameters)});");
            ForEachState((quantity, position) => writer.Line($"ReadValues(ref state.{quantity}, buffer, offset + {position});"));
            ForEachCounter((counter, position) => writer.Line($"state.{counter} = {Checkpoint}.ReadInt32(buffer, offset + {position});"));
            writer.Line("return true;");
        }

        writer.Line();
    }

    private void WriteParameters()
    {
        writer.Lines("""
            /// <summary>Writes the parameters alone, for inference, in <see cref="ParameterBytes"/> bytes; the same bytes on every target.</summary>
            /// <returns>How many bytes were written.</returns>
            """);
        using (writer.Block($"public static int SaveParameters(in {type} parameters, byte[] buffer, int offset)"))
        {
            ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.Length)));
            writer.Line($"{Checkpoint}.Begin(buffer, offset, ParameterBytes, {Content}.Parameters, {shapeHash});");
            writer.Line($"WriteValues(in parameters, buffer, offset + {WholeNumber.Text(CheckpointLayout.Parameters)});");
            writer.Line($"{Checkpoint}.End(buffer, offset, ParameterBytes);");
            writer.Line("return ParameterBytes;");
        }

        writer.Line();
        writer.Lines("""
            /// <summary>Loads what <see cref="SaveParameters"/> wrote, or says why it can't.</summary>
            /// <returns>False when it can't be loaded; then nothing has changed.</returns>
            """);
        using (writer.Block($"public static bool TryLoadParameters(ref {type} parameters, byte[] buffer, int offset, out {Result} result)"))
        {
            ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.Length)));
            WriteLoadCheck("ParameterBytes", "Parameters", shapeHash);
            writer.Line($"ReadValues(ref parameters, buffer, offset + {WholeNumber.Text(CheckpointLayout.Parameters)});");
            writer.Line("return true;");
        }

        writer.Line();
    }

    private void WriteGuards()
    {
        ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.Length)));
        foreach (Quantity quantity in program.State)
        {
            ArrayGuard.WriteAll(writer, "state", quantity + ".", trained.Select(field => (field.Path, field.Length)));
        }
    }

    private void WriteLoadCheck(string length, string content, string hash)
    {
        writer.Line($"result = {Checkpoint}.Check(buffer, offset, {length}, {Content}.{content}, {hash});");
        using (writer.Block($"if (result != {Result}.Loaded)"))
        {
            writer.Line("return false;");
        }

        writer.Line();
    }

    private void ForEachState(System.Action<Quantity, string> write)
    {
        for (int i = 0; i < program.State.Count; i++)
        {
            write(program.State[i], WholeNumber.Text(layout.State(i)));
        }
    }

    private void ForEachCounter(System.Action<string, string> write)
    {
        if (program.RejectsNonFinite)
        {
            write("RejectedSteps", WholeNumber.Text(layout.Counters));
        }
    }

    /// <summary>Writes the members that write and read the values of one struct, one after the other.</summary>
    private void WriteValues(string structType, IReadOnlyList<(string Path, ScalarType Type, int? Length)> fields)
    {
        using (writer.Block($"private static void WriteValues(in {structType} values, byte[] buffer, int offset)"))
        {
            int position = 0;
            foreach ((string path, ScalarType scalar, int? length) in fields)
            {
                writer.Line($"{Checkpoint}.Write(buffer, {Position(position)}, values.{path});");
                position += (length ?? 1) * scalar.Size();
            }
        }

        writer.Line();
        using (writer.Block($"private static void ReadValues(ref {structType} values, byte[] buffer, int offset)"))
        {
            int position = 0;
            foreach ((string path, ScalarType scalar, int? length) in fields)
            {
                writer.Line(length is null
                    ? $"values.{path} = {Checkpoint}.Read{(scalar == ScalarType.Float ? "Single" : "Double")}(buffer, {Position(position)});"
                    : $"{Checkpoint}.Read(buffer, {Position(position)}, values.{path});");
                position += (length ?? 1) * scalar.Size();
            }
        }

        writer.Line();
    }

    private static string Position(int position) => position == 0 ? "offset" : $"offset + {WholeNumber.Text(position)}";
}

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
    private readonly CheckpointValue[] parameters;
    private readonly CheckpointValue[] trained;

    private CheckpointWriter(CodeWriter writer, ParameterStruct model, TrainingProgram program)
    {
        this.writer = writer;
        this.program = program;
        layout = new CheckpointLayout(model, program);
        type = model.Hierarchy.Type.Name;
        shapeHash = WholeNumber.Text(Fingerprint.OfShape(model));
        trainingHash = WholeNumber.Text(Fingerprint.OfTraining(model, program));
        parameters = ParameterField.Flatten(model.Fields).Select(field => new CheckpointValue(field.Path, field.Leaf.Type, field.Leaf.Length, field.Leaf.IsHeapArray)).ToArray();
        trained = program.Slots.Select(slot => new CheckpointValue(slot.Path, slot.Type, slot.Length, slot.IsHeapArray)).ToArray();
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
        // A parameter must not hide the struct, whose methods are called by its name.
        var names = new NameScope(type);
        (string buffer, string offset, string result) = (names.Add("buffer"), names.Add("offset"), names.Add("result"));
        foreach ((string suffix, string structs) in new[] { ("", "Parameters, {0} State"), ("Parameters", "Parameters") })
        {
            writer.Lines($$"""
                /// <inheritdoc cref="{{type}}.Save{{suffix}}"/>
                public int Save{{suffix}}(byte[] {{buffer}}, int {{offset}})
                {
                    return {{type}}.Save{{suffix}}(in {{structs.Replace("{0}", "in")}}, {{buffer}}, {{offset}});
                }

                /// <summary>Loads what <see cref="Save{{suffix}}"/> wrote.</summary>
                /// <returns>False when it can't be loaded; then nothing has changed.</returns>
                public bool TryLoad{{suffix}}(byte[] {{buffer}}, int {{offset}})
                {
                    return TryLoad{{suffix}}({{buffer}}, {{offset}}, out {{Result}} {{result}});
                }

                /// <summary>Loads what <see cref="Save{{suffix}}"/> wrote, or says why it can't.</summary>
                /// <returns>False when it can't be loaded; then nothing has changed.</returns>
                public bool TryLoad{{suffix}}(byte[] {{buffer}}, int {{offset}}, out {{Result}} {{result}})
                {
                    return {{type}}.TryLoad{{suffix}}(ref {{structs.Replace("{0}", "ref")}}, {{buffer}}, {{offset}}, out {{result}});
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
            ForEachField((field, position) => writer.Line($"{Checkpoint}.Write(buffer, offset + {position}, state.{field.Name});"));
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
            ForEachField((field, position) => writer.Line($"state.{field.Name} = {Checkpoint}.{Read(field.Type)}(buffer, offset + {position});"));
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
            ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.GuardedLength)));
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
            ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.GuardedLength)));
            WriteLoadCheck("ParameterBytes", "Parameters", shapeHash);
            writer.Line($"ReadValues(ref parameters, buffer, offset + {WholeNumber.Text(CheckpointLayout.Parameters)});");
            writer.Line("return true;");
        }

        writer.Line();
    }

    private void WriteGuards()
    {
        ArrayGuard.WriteAll(writer, "parameters", "", parameters.Select(field => (field.Path, field.GuardedLength)));
        foreach (Quantity quantity in program.State)
        {
            ArrayGuard.WriteAll(writer, "state", quantity + ".", trained.Select(field => (field.Path, field.GuardedLength)));
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

    private void ForEachField(System.Action<StateField, string> write)
    {
        int position = layout.Fields;
        foreach (StateField field in program.Fields)
        {
            write(field, WholeNumber.Text(position));
            position += field.Size;
        }
    }

    /// <summary>Writes the members that write and read the values of one struct, one after the other.</summary>
    private void WriteValues(string structType, IReadOnlyList<CheckpointValue> values)
    {
        WriteEach($"private static void WriteValues(in {structType} values, byte[] buffer, int offset)", values, (value, place, position) =>
            $"{Checkpoint}.Write(buffer, {position}, {place});");
        WriteEach($"private static void ReadValues(ref {structType} values, byte[] buffer, int offset)", values, (value, place, position) =>
            value.IsHeapArray ? $"{Checkpoint}.Read(buffer, {position}, {place});" : $"{place} = {Checkpoint}.{Read(value.Type)}(buffer, {position});");
    }

    private void WriteEach(string signature, IReadOnlyList<CheckpointValue> values, System.Func<CheckpointValue, string, string, string> statement)
    {
        using (writer.Block(signature))
        {
            int position = 0;
            foreach (CheckpointValue value in values)
            {
                string place = "values." + value.Path;
                if (value.Length is { } length && !value.IsHeapArray)
                {
                    using (writer.Block($"for (int i = 0; i < {WholeNumber.Text(length)}; i++)"))
                    {
                        writer.Line(statement(value, place + "[i]", $"{Position(position)} + {WholeNumber.Text(value.Type.Size())} * i"));
                    }

                    writer.Line();
                }
                else
                {
                    writer.Line(statement(value, place, Position(position)));
                }

                position += value.Size;
            }
        }

        writer.Line();
    }

    private static string Read(ScalarType? type) => type switch
    {
        ScalarType.Float => "ReadSingle",
        ScalarType.Double => "ReadDouble",
        null => "ReadInt32",
        _ => throw new System.ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Position(int position) => position == 0 ? "offset" : $"offset + {WholeNumber.Text(position)}";
}

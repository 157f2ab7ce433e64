using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>How much memory one training program takes, arrays included.</summary>
internal sealed class Footprint
{
    private static readonly TargetKind[] Targets = [TargetKind.Net, TargetKind.CortexM, TargetKind.NanoFramework];

    private readonly ParameterStruct model;
    private readonly TrainingProgram program;
    private readonly ParameterField[] gradient;
    private readonly bool hasVectors;

    /// <param name="model">The struct.</param>
    /// <param name="program">What happens to it.</param>
    /// <param name="hasVectors">Whether there are vectors on .NET.</param>
    public Footprint(ParameterStruct model, TrainingProgram program, bool hasVectors = true)
    {
        this.model = model;
        this.program = program;
        this.hasVectors = hasVectors;
        gradient = [.. model.Fields.Where(field => field.IsTrained)];
    }

    /// <summary>The bytes of the values in the state, the same on every target; what a target adds around them is not counted.</summary>
    public int StateBytes => (program.State.Count * program.Slots.Sum(slot => slot.Count * slot.Type.Size())) + program.Fields.Sum(value => value.Size);

    /// <summary>Bytes of a trainer with all that it refers to.</summary>
    public int TrainerBytes(TargetKind target)
    {
        int samples = target == TargetKind.Net ? Samples : 1;
        ParameterField[][] structs =
            [model.Fields.ToArray(), .. TrainerHasGradient ? new[] { gradient } : [], .. Scratch().SelectMany(each => Enumerable.Repeat(each.Fields, samples))];
        if (target == TargetKind.NanoFramework)
        {
            int fields = structs.Sum(each => NanoLayout.BlockSize + NanoLayout.Size(each)) + (Counters * NanoLayout.BlockSize);
            return NanoLayout.BlockSize + NanoLayout.BlockSize + NanoState() + fields;
        }

        MemoryModel memory = Memory(target);
        CompiledLayout whole = CompiledLayout.Combine(
        [
            .. structs.Select(fields => CompiledLayout.Of(fields, memory)), CompiledState(memory), .. Enumerable.Repeat(CompiledLayout.Value(sizeof(int)), Counters),
        ]);
        return memory.Object(whole.Size) + whole.ArraySize;
    }

    /// <summary>Writes the tables as a comment.</summary>
    public void Write(CodeWriter writer, IReadOnlyCollection<MethodSize> methods)
    {
        writer.Line("//   bytes of memory          .NET        Cortex-M   nanoFramework");
        Row("parameters", target => Struct(target, model.Fields));
        Row("optimizer state", target => target == TargetKind.NanoFramework ? NanoState() : CompiledState(Memory(target)).TotalSize);
        Row(TrainerHasGradient ? "gradient" : "gradient (Trainer: none)", target => Struct(target, gradient));
        foreach ((string name, ParameterField[] fields) in Scratch())
        {
            Row(name, target => Struct(target, fields));
        }

        Row("Trainer", TrainerBytes);
        int checkpoint = new CheckpointLayout(model, program).Length;
        Row("checkpoint", _ => checkpoint);
        if (methods.Count > 0)
        {
            WriteCode(writer, methods);
        }

        void Row(string name, Func<TargetKind, int> bytes)
        {
            string[] further = [.. Targets.Skip(1).Select(target => Number(bytes(target), 16))];
            writer.Line($"//   {Named(name, bytes(Targets[0]))}{string.Concat(further)}");
        }
    }

    private void WriteCode(CodeWriter writer, IReadOnlyCollection<MethodSize> methods)
    {
        writer.Line("//");
        writer.Line("//   IL, optimised           bytes         opcodes");
        foreach (MethodSize method in methods.Where(method => method.IsHot))
        {
            Row(method.Name, method.Bytes, Number(method.Instructions, 16));
        }

        Row("all members", methods.Sum(method => method.Bytes), Number(methods.Sum(method => method.Instructions), 16));
        foreach (Layer layer in model.Network?.Layers ?? [])
        {
            // A step along a gradient that is given is not how a network learns.
            Row("layer " + layer.Field.TrimStart('@'), methods.Where(method => method.Name != "Step").SelectMany(method => method.Sections)
                .Where(section => section.Name == layer.Field).Sum(section => section.Bytes), "");
        }

        void Row(string name, int bytes, string opcodes) => writer.Line($"//   {Named(name, bytes)}{opcodes}");
    }

    private bool TrainerHasGradient => LossProgram.TrainerHasGradient(model);

    /// <summary>What a network works in.</summary>
    private IEnumerable<(string Name, ParameterField[] Fields)> Scratch()
    {
        if (model.Network is not { } network)
        {
            return [];
        }

        NetworkProgram layers = NetworkProgram.Build(network, program);
        (string Name, ParameterField[] Fields)[] all = [("activations", Fields(NetworkLayout.Activations(layers))), ("deltas", Fields(NetworkLayout.Deltas(layers)))];
        return all.Where(each => each.Fields.Length > 0);

        ParameterField[] Fields(IEnumerable<(ParameterField.Leaf Field, string)> described) => [.. described.Select(pair => pair.Field)];
    }

    /// <summary>The number of accumulated samples is counted where there are batches.</summary>
    private int Counters => model.Network is { HasMiniBatch: true } ? 1 : 0;

    /// <summary>How many samples are worked on side by side on .NET, each in room of its own.</summary>
    private int Samples => hasVectors && model.Network is { } network && SideBySide.Fits(NetworkProgram.Build(network, program)) ? SideBySide.Samples : 1;

    /// <summary>A name, and the number behind it in the first column, or as near as the name lets it.</summary>
    private static string Named(string name, int number) => name.PadRight(16) + " " + Number(number, 28 - Math.Max(16, name.Length));

    private static string Number(int number, int width) => WholeNumber.Text(number).PadLeft(Math.Max(width, 0));

    private static MemoryModel Memory(TargetKind target) => target == TargetKind.CortexM ? MemoryModel.CortexM : MemoryModel.Net;

    private static int Struct(TargetKind target, IEnumerable<ParameterField> fields) => target == TargetKind.NanoFramework
        ? NanoLayout.Size(fields)
        : CompiledLayout.Of(fields, Memory(target)).TotalSize;

    private CompiledLayout CompiledState(MemoryModel memory) => CompiledLayout.Combine(
    [
        .. Enumerable.Repeat(CompiledLayout.Of(gradient, memory), program.State.Count),
        .. program.Fields.Select(field => CompiledLayout.Value(field.Size)),
    ]);

    private int NanoState() =>
        NanoLayout.BlockSize + (program.State.Count * (NanoLayout.BlockSize + NanoLayout.Size(gradient))) + (program.Fields.Count * NanoLayout.BlockSize);
}

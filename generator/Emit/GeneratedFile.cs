using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using RmsProp.Embedded.Generator.Budgets;
using RmsProp.Embedded.Generator.Emit.Losses;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the file that belongs to one annotated struct.</summary>
internal static class GeneratedFile
{
    /// <summary>How the names of all generated files end.</summary>
    public const string Extension = ".RmsProp.g.cs";

    /// <summary>The file's name, as long as no other struct's differs from it in case only.</summary>
    public static string Name(ParameterStruct model, CancellationToken cancellation) => model.Hierarchy.FullName + Extension;

    /// <summary>The file's name, or, if it is among the <paramref name="ambiguous"/>, one that spells out which letters are upper case.</summary>
    public static string Name(string name, EquatableArray<string> ambiguous)
    {
        if (!ambiguous.Contains(name + Extension))
        {
            return name + Extension;
        }

        IEnumerable<string> upperCase = Enumerable.Range(0, name.Length).Where(i => char.IsUpper(name[i])).Select(WholeNumber.Text);
        return $"{name}-{string.Join("-", upperCase)}{Extension}";
    }

    /// <inheritdoc cref="Ambiguous(IEnumerable{string})"/>
    public static EquatableArray<string> Ambiguous(ImmutableArray<string> names, CancellationToken cancellation) => Ambiguous(names);

    /// <summary>Those of <paramref name="names"/> that another one differs from in case only.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> names) => new(names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <param name="model">The struct.</param>
    /// <param name="target">What the code is for.</param>
    /// <param name="meter">Measures it.</param>
    /// <param name="cancellation">Stops the meter.</param>
    public static GeneratedCode Write(ParameterStruct model, Target target, CodeMeter meter, CancellationToken cancellation)
    {
        TrainingProgram program = TrainingProgram.Build(model);
        CodeWriter code = WriteType(model, program, target);
        IReadOnlyList<MethodSize> methods = meter.Measure(code, model, cancellation);
        if (target.Kind == TargetKind.NanoFramework && methods.Any(method => method.Locals > NanoLimits.MostOfAKind))
        {
            code = WriteType(model, program, target with { SparesLocals = true });
            methods = meter.Measure(code, model, cancellation);
        }

        var header = new CodeWriter();
        var footprint = new Footprint(model, program, hasVectors: target.Kind != TargetKind.Net || target.HasVectors);
        HeaderWriter.Write(header, model, program, footprint, methods);
        return new GeneratedCode(
            header.ToString() + code,
            new EquatableArray<MethodSize>(methods),
            new EquatableArray<MethodSize>(meter.MeasureUnoptimized(code, model, cancellation)),
            footprint.TrainerBytes(target.Kind),
            new CheckpointLayout(model, program).Length);
    }

    private static CodeWriter WriteType(ParameterStruct model, TrainingProgram program, Target target)
    {
        var writer = new CodeWriter();
        TypeWriter.Write(writer, model.Hierarchy, () => WriteMembers(writer, model, program, target));
        return writer;
    }

    private static void WriteMembers(CodeWriter writer, ParameterStruct model, TrainingProgram program, Target target)
    {
        var layout = new CheckpointLayout(model, program);
        writer.Lines($"""
            /// <summary>How many values are trained.</summary>
            public const int ParameterCount = {WholeNumber.Text(program.ParameterCount)};

            /// <summary>Bytes of the values that the optimizer remembers, the same on every target.</summary>
            public const int StateBytes = {WholeNumber.Text(new Footprint(model, program).StateBytes)};

            /// <summary>Bytes of a checkpoint with parameters and optimizer state.</summary>
            public const int CheckpointBytes = {WholeNumber.Text(layout.Length)};

            /// <summary>Bytes of a checkpoint with the parameters alone.</summary>
            public const int ParameterBytes = {WholeNumber.Text(layout.ParameterLength)};
            """);
        writer.Line();
        GradientWriter.Write(writer, model);
        GradientWriter.WriteState(writer, program);
        StepConstants.Of(program, target).Write(writer);
        IReadOnlyList<Row> rows = RowFinder.Find(model, program, target);
        var vectors = new RowMethods(program, target, rows);
        StepWriter.Write(writer, model, program, target, rows, vectors);
        ResetWriter.Write(writer, program);
        StartWriter.Write(writer, program);
        CopyToWriter.Write(writer, model);
        CheckpointWriter.Write(writer, model, program);
        foreach (LossMethod loss in model.Losses)
        {
            LossGradientWriter.Write(writer, model, loss, target);
            LossTrainWriter.Write(writer, model, program, loss, target, rows);
        }

        if (model.Network is not null)
        {
            NetworkWriter.Write(writer, model, program, target, target.HasVectors ? vectors : null);
        }

        vectors.Write(writer);
        TrainerWriter.Write(writer, model, program, target);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RmsProp.Embedded.Generator.Emit.Losses;
using RmsProp.Embedded.Generator.Emit.Networks;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes the file that belongs to one annotated struct.</summary>
internal static class GeneratedFile
{
    /// <summary>How the names of all generated files end.</summary>
    public const string Extension = ".RmsProp.g.cs";

    /// <summary>Without a byte order mark, so that an approved file begins with its text.</summary>
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file's name, as long as no other struct's differs from it in case only.</summary>
    public static string Name(ParameterStruct model, CancellationToken cancellation = default) => model.Hierarchy.FullName + Extension;

    /// <summary>The file's name, or, if it is among the <paramref name="ambiguous"/>, one that spells out which letters are upper case.</summary>
    public static string Name(ParameterStruct model, EquatableArray<string> ambiguous)
    {
        if (!ambiguous.Contains(Name(model)))
        {
            return Name(model);
        }

        string name = model.Hierarchy.FullName;
        IEnumerable<string> upperCase = Enumerable.Range(0, name.Length).Where(i => char.IsUpper(name[i])).Select(WholeNumber.Text);
        return $"{name}-{string.Join("-", upperCase)}{Extension}";
    }

    /// <summary>Those of <paramref name="names"/> that another one differs from in case only.</summary>
    public static EquatableArray<string> Ambiguous(ImmutableArray<string> names, CancellationToken cancellation) => new(names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Count() > 1)
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal));

    /// <summary>Adds the file of a model to the compilation.</summary>
    public static void Add(SourceProductionContext output, ((ParameterStruct Model, Target Target) Source, EquatableArray<string> Ambiguous) input)
    {
        ((ParameterStruct model, Target target), EquatableArray<string> ambiguous) = input;
        output.AddSource(Name(model, ambiguous), SourceText.From(Write(model, target), Utf8));
    }

    public static string Write(ParameterStruct model, Target target)
    {
        TrainingProgram program = TrainingProgram.Build(model);
        var writer = new CodeWriter();
        HeaderWriter.Write(writer, model, program);

        var scopes = new Stack<IDisposable>();
        if (model.Hierarchy.Namespace.Length > 0)
        {
            scopes.Push(writer.Block("namespace " + model.Hierarchy.Namespace));
        }

        foreach (PartialType container in model.Hierarchy.Containers)
        {
            scopes.Push(writer.Block($"partial {container.Keyword} {container.Name}"));
        }

        scopes.Push(writer.Block($"partial {model.Hierarchy.Type.Keyword} {model.Hierarchy.Type.Name}"));
        WriteMembers(writer, model, program, target);
        while (scopes.Count > 0)
        {
            scopes.Pop().Dispose();
        }

        return writer.ToString();
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
        StepWriter.Write(writer, model, program, target);
        ResetWriter.Write(writer, program);
        StartWriter.Write(writer, program);
        CopyToWriter.Write(writer, model);
        CheckpointWriter.Write(writer, model, program);
        foreach (LossMethod loss in model.Losses)
        {
            LossGradientWriter.Write(writer, model, loss, target);
            LossTrainWriter.Write(writer, model, program, loss, target);
        }

        if (model.Network is not null)
        {
            NetworkWriter.Write(writer, model, program, target);
        }

        TrainerWriter.Write(writer, model, program, target);
    }
}

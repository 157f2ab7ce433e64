using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>The methods that the code of one struct calls for its rows. They come into being when they are first asked for.</summary>
internal sealed class RowMethods(TrainingProgram program, Target target)
{
    public const string ClassName = "VectorCode";

    private readonly Dictionary<(string Task, ScalarType Type, UpdateProgram Update), RowMethod> methods = [];
    private readonly NameScope names = new();

    private bool Accumulates => program.Options.AccumulateSteps > 1;

    /// <summary>The method that says whether a gradient must be refused.</summary>
    public RowMethod Check(Row row) => Get("Check", row, name =>
    {
        Statement gradient = RowBody.Gradient(row.Update);
        Expr term = FinitenessCheck.Term(new Expr.Load(Quantity.Gradient), row.Type.GradientBound(), row.Type);
        return new CheckMethod(name, row.Type, new RowBody([gradient]), term);
    });

    /// <summary>The method that adds the gradient to what waits for the update.</summary>
    public RowMethod Accumulate(Row row) => Get("Accumulate", row, name => new UpdateMethod(
        name, row.Type, new RowBody([RowBody.Gradient(row.Update), .. row.Update.Accumulate]), "Adds gradients that lie side by side to those that wait."));

    /// <summary>The method that makes the update.</summary>
    public RowMethod Move(Row row) => Get("Move", row, name => new UpdateMethod(
        name,
        row.Type,
        new RowBody([.. PreparedGradient(row.Update), .. row.Update.Body]),
        "Updates parameters that lie side by side, as many at once as the processor takes; the bits are those of one at a time."));

    /// <summary>The method that takes a row into account for the largest magnitude.</summary>
    public NormMethod Largest(Row row, ScalarType type) => Norm(row, type, "Largest", ClipRule.Measure(), ClipRule.Largest);

    /// <summary>The method that adds the squares of a row.</summary>
    public NormMethod Sum(Row row, ScalarType type) => Norm(row, type, "Sum", ClipRule.Add(), ClipRule.Sum);

    /// <summary>Writes all methods that were asked for.</summary>
    public void Write(CodeWriter writer)
    {
        if (methods.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>What a step does to values that lie side by side in memory.</summary>");
        using (writer.Block("private static class " + ClassName))
        {
            foreach (RowMethod method in methods.Values)
            {
                method.Write(writer, target);
                writer.Line();
            }
        }

        writer.Line();
    }

    private NormMethod Norm(Row row, ScalarType type, string task, EquatableArray<Statement> statements, string result) =>
        (NormMethod)Get(task, row, name => new NormMethod(name, row.Type, new RowBody(PreparedGradient(row.Update)), type, statements, result));

    private Statement[] PreparedGradient(UpdateProgram update) =>
        Accumulates ? [.. update.Prepare] : [RowBody.Gradient(update), .. update.Prepare];

    private RowMethod Get(string task, Row row, Func<string, RowMethod> create)
    {
        if (!methods.TryGetValue((task, row.Type, row.Update), out RowMethod? method))
        {
            method = create(names.Add(task + SlotCode.LocalName(row.First.Path)));
            methods.Add((task, row.Type, row.Update), method);
        }

        method.Add(row);
        return method;
    }
}

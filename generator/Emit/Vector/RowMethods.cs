using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>The methods that the code of one struct calls for its rows. They come into being when they are first asked for.</summary>
/// <param name="program">The update.</param>
/// <param name="target">How to write it.</param>
/// <param name="rows">The rows of a step.</param>
internal sealed class RowMethods(TrainingProgram program, Target target, IReadOnlyList<Row> rows)
{
    public const string ClassName = "VectorCode";

    /// <summary>The methods for rows of together so many values become part of the step, where a call would show.</summary>
    private const int MostInlined = 64;

    private static readonly string[] OneSample = [""];

    private readonly Dictionary<(string Task, ScalarType Type, UpdateProgram Update), RowKernel> kernels = [];
    private readonly Dictionary<(string Task, Row Row), VectorMethod> methods = [];
    private readonly List<VectorMethod> passes = [];
    private readonly NameScope names = new();

    private bool Accumulates => program.Options.AccumulateSteps > 1;

    private bool IsInlined => rows.Sum(row => row.Count) <= MostInlined;

    /// <summary>The method that says whether a gradient must be refused.</summary>
    public RowMethod Check(Row row) => Get("Refuses", row, name => new CheckMethod(
        name,
        row.Count,
        Kernel("Magnitude", row, kernel => new MagnitudeKernel(names, kernel, row.Type, new RowBody([RowBody.Gradient(row.Update)]))),
        IsInlined));

    /// <summary>The method that adds the gradient to what waits for the update.</summary>
    public RowMethod Accumulate(Row row) => Update("Accumulate", row, "Adds gradients that lie side by side to those that wait.", [RowBody.Gradient(row.Update), .. row.Update.Accumulate]);

    /// <summary>The method that makes the update.</summary>
    public RowMethod Move(Row row) => Update(
        "Move",
        row,
        "Updates parameters that lie side by side, as many at once as the processor takes; the bits are those of one at a time.",
        [.. PreparedGradient(row.Update), .. row.Update.Body]);

    /// <summary>The method that takes a row into account for a norm of a type.</summary>
    public NormMethod Norm(Row row, ScalarType type, NormPass pass) =>
        Get(pass.Name, row, name => new NormMethod(name, row.Count, row.Type, new RowBody(PreparedGradient(row.Update)), type, pass));

    /// <summary>The method that updates the weights of an input of a dense layer.</summary>
    public RowMethod Learn(Row units) => Update(
        "Learn",
        units,
        "Updates the weights of an input, whose gradient is the input times the deltas.",
        [LayerGradient.Of(units.Update), .. units.Update.Prepare, .. units.Update.Body],
        isInlined: true);

    /// <summary>The method that updates weights whose gradient is at hand, such as biases.</summary>
    public RowMethod LearnGiven(Row units) => Update(
        "LearnGiven",
        units,
        "Updates biases, whose gradient is the deltas, or weights whose gradient is summed already.",
        [RowBody.Gradient(units.Update), .. units.Update.Prepare, .. units.Update.Body],
        isInlined: true);

    /// <summary>The method that does what is left of an update for an input of 0.</summary>
    public RowMethod Rest(Row units, EquatableArray<Statement> residual) =>
        Update("Rest", units, "What is left of the update of the weights of an input that is 0.", residual, isInlined: true);

    /// <summary>The method that adds the gradient of a dense layer's weights to that of a batch.</summary>
    public AddMethod Add(LayerProgram layer) => Add("Add", layer, OneSample);

    /// <summary>The method that adds the gradients of a dense layer's weights for two samples.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="samples">What the names of each sample's arguments end with.</param>
    public AddMethod AddPair(LayerProgram layer, IReadOnlyList<string> samples) => Add("AddPair", layer, samples);

    /// <summary>The method that adds a gradient that is at hand to that of a batch.</summary>
    public RowMethod AddGiven(Row units) => Update("AddGiven", units, "Adds the gradient of biases to that of the batch.", [LayerGradient.Sum(LayerGradient.Delta)], isInlined: true);

    /// <summary>The method that makes a layer's sum of gradients their mean.</summary>
    public RowMethod Average(Row layer) => Update("Average", layer, "Makes a sum of gradients their mean.", [LayerGradient.Mean], isInlined: false);

    /// <summary>The method that computes the outputs of a layer for a window of its input.</summary>
    public VectorMethod Sums(LayerProgram layer) => Sums("Sum", UnitSums.Outputs(layer), OneSample);

    /// <summary>The method that computes the outputs of a dense layer for several samples.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="samples">What the names of each sample's arguments end with.</param>
    public VectorMethod SumsOfSeveral(LayerProgram layer, IReadOnlyList<string> samples) => Sums("SumSeveral", UnitSums.Outputs(layer), samples);

    /// <summary>The method that computes the gradient of the weights of an input of a window.</summary>
    public VectorMethod GradientSums(Layer layer) => Sums("Gradient", UnitSums.Gradient(layer), OneSample);

    /// <summary>The method that computes the gradient of the biases of a layer with windows.</summary>
    public VectorMethod BiasGradientSums(Layer layer) => Sums("BiasGradient", UnitSums.BiasGradient(layer), OneSample);

    /// <summary>The method that computes the deltas of a layer.</summary>
    public VectorMethod Deltas(LayerProgram layer, LayerProgram next)
    {
        var method = new DeltaMethod(names.Add("Delta" + SlotCode.LocalName(layer.Layer.Field)), layer, next.Layer, layer.Delta is Expr.Local ? null : Activation(layer));
        passes.Add(method);
        return method;
    }

    /// <summary>The method that adds what a window contributes to the deltas of the layer before it.</summary>
    public WindowDeltaMethod WindowDeltas(Layer next)
    {
        var method = new WindowDeltaMethod(names.Add("WindowDelta" + SlotCode.LocalName(next.Field)), next);
        passes.Add(method);
        return method;
    }

    /// <summary>The method that makes a layer's deltas of derivatives by its outputs.</summary>
    public ActivationMethod Activation(LayerProgram layer) => Once(
        method => method.BelongsTo(layer), () => new ActivationMethod(names.Add("Activation" + SlotCode.LocalName(layer.Layer.Field)), layer));

    /// <summary>The method that finds the largest magnitude of so many values.</summary>
    public LargestMethod Largest(int count) => Once(method => method.Takes(count), () => new LargestMethod(names.Add("LargestOf" + WholeNumber.Text(count)), count));

    /// <summary>The method for a pass over a network's outputs.</summary>
    public PassMethod Pass(LossPass pass, int outputs) => Once(method => method.Does(pass), () => new PassMethod(names.Add(pass.Name), pass, outputs));

    /// <summary>Writes all methods that were asked for.</summary>
    public void Write(CodeWriter writer)
    {
        if (methods.Count + passes.Count == 0)
        {
            return;
        }

        writer.Line("/// <summary>What is done to values that lie side by side in memory.</summary>");
        using (writer.Block("private static class " + ClassName))
        {
            foreach (VectorMethod method in methods.Values.Concat(passes))
            {
                method.Write(writer, target);
            }

            foreach (RowKernel kernel in kernels.Values)
            {
                kernel.Write(writer, target);
            }
        }

        writer.Line();
    }

    private RowMethod Update(string task, Row row, string summary, IReadOnlyList<Statement> statements, bool? isInlined = null) => Get(
        task,
        row,
        name => new UpdateMethod(
            name, row.Count, Kernel(task, row, kernel => new RowKernel(names, kernel, row.Type, new RowBody(statements))), isInlined ?? IsInlined, summary));

    private Statement[] PreparedGradient(UpdateProgram update) =>
        Accumulates ? [.. update.Prepare] : [RowBody.Gradient(update), .. update.Prepare];

    private AddMethod Add(string task, LayerProgram layer, IReadOnlyList<string> samples)
    {
        var method = new AddMethod(names.Add(task + SlotCode.LocalName(layer.Layer.Field)), layer.Layer, samples);
        passes.Add(method);
        return method;
    }

    private VectorMethod Sums(string task, UnitSums sums, IReadOnlyList<string> samples) => Once(
        method => method.Computes(sums, samples), () => new SumMethod(names.Add(task + SlotCode.LocalName(sums.Layer.Field)), sums, samples));

    private T Once<T>(Func<T, bool> does, Func<T> create)
        where T : VectorMethod
    {
        T? method = passes.OfType<T>().FirstOrDefault(does);
        if (method is null)
        {
            method = create();
            passes.Add(method);
        }

        return method;
    }

    private T Kernel<T>(string task, Row row, Func<string, T> create)
        where T : RowKernel
    {
        if (!kernels.TryGetValue((task, row.Type, row.Update), out RowKernel? kernel))
        {
            kernel = create(task + SlotCode.LocalName(row.First.Path));
            kernels.Add((task, row.Type, row.Update), kernel);
        }

        return (T)kernel;
    }

    private T Get<T>(string task, Row row, Func<string, T> create)
        where T : VectorMethod
    {
        if (!methods.TryGetValue((task, row), out VectorMethod? method))
        {
            method = create(names.Add(task + SlotCode.LocalName(row.First.Path)));
            methods.Add((task, row), method);
        }

        return (T)method;
    }
}

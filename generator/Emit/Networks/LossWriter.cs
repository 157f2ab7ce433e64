using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes the loss for a target, the loss for a label, those of several samples, and what turns logits into probabilities.</summary>
internal sealed class LossWriter(CodeWriter writer, NetworkProgram program, Target target, RowMethods? vectors)
{
    private const string Index = "k";

    private Network Network => program.Network;

    public void Write()
    {
        if (Network.HasLogits)
        {
            WriteProbabilities();
        }

        writer.Line("/// <summary>The loss of the outputs, which are replaced by its derivatives by the last layer's sums.</summary>");
        using (writer.Block("private static float TargetLoss(float[] target, ref Activations activations)"))
        {
            ArrayGuard.WriteInput(writer, "target", Network.Outputs);
            writer.Line();
            WriteLoss(program.Loss, new NameScope("target", "activations"), isLabelled: false);
        }

        writer.Line();
        if (!Network.HasClasses)
        {
            return;
        }

        writer.Line("/// <summary>The same for a label, which stands for a target of 1 at its index and 0 elsewhere.</summary>");
        using (writer.Block("private static float LabelLoss(int label, ref Activations activations)"))
        {
            using (writer.Block($"if (label < 0 || label >= {WholeNumber.Text(Network.Outputs)})"))
            {
                writer.Line($"{TypeNames.Runtime}ParameterArray.ThrowOutOfRange(\"label\", {WholeNumber.Text(Network.Outputs)});");
            }

            writer.Line();
            WriteLoss(program.LabelLoss, new NameScope("label", "activations"), isLabelled: true);
        }

        writer.Line();
    }

    private void WriteProbabilities()
    {
        writer.Lines("""
            /// <summary>Turns the outputs of <see cref="Predict"/> into probabilities.</summary>
            /// <param name="logits"><see cref="OutputCount"/> outputs.</param>
            /// <param name="probabilities">Receives the probabilities; may be the same array.</param>
            """);
        using (writer.Block("public static void Probabilities(float[] logits, float[] probabilities)"))
        {
            ArrayGuard.WriteInput(writer, "logits", Network.Outputs);
            writer.Line();
            ArrayGuard.WriteInput(writer, "probabilities", Network.Outputs);
            writer.Line();
            if (Network.Loss == NetworkLoss.BinaryCrossEntropy)
            {
                ForEachOutput(() => writer.Line($"probabilities[{Index}] = {TypeNames.FloatMath}.Sigmoid(logits[{Index}]);"));
            }
            else
            {
                ForEachOutput(() => writer.Line($"probabilities[{Index}] = logits[{Index}];"));
                WritePasses(LossRule.Softmax(), new LossSample("", "probabilities", Sums: null, ""));
            }
        }

        writer.Line();
    }

    /// <summary>Writes the losses of several samples, one pass after the other for all of them, since each waits for the one before.</summary>
    public void WriteSeveral()
    {
        foreach (SampleText wanted in SampleText.Of(Network))
        {
            WriteSeveral(wanted, wanted.IsLabel ? program.LabelLoss : program.Loss);
        }
    }

    private void WriteSeveral(SampleText wanted, LossRule rule)
    {
        writer.Line("/// <summary>The same for several samples side by side.</summary>");
        string activations = SideBySide.ForEach(sample => "ref Activations activations" + sample);
        string results = SideBySide.ForEach(sample => "out float result" + sample);
        using (writer.Block($"private static void {wanted.Losses}({SideBySide.ForEach(sample => wanted.Parameter + sample)}, {activations}, {results})"))
        {
            var scope = new NameScope([.. SideBySide.Suffixes.SelectMany(sample => new[] { wanted.Name + sample, "activations" + sample, "result" + sample })]);
            LossSample[] samples = [.. SideBySide.Suffixes.Select(sample => Sample(scope, sample, wanted.IsLabel))];
            WritePasses(rule.Passes, samples);
            foreach (LossSample sample in samples)
            {
                writer.Line($"result{sample.Suffix} = {Print(rule.Result, sample)};");
            }
        }

        writer.Line();
    }

    private void WriteLoss(LossRule rule, NameScope scope, bool isLabelled)
    {
        LossSample sample = Sample(scope, "", isLabelled);
        WritePasses(rule.Passes, sample);
        writer.Line($"return {Print(rule.Result, sample)};");
    }

    /// <summary>Reads a sample's arrays into locals.</summary>
    private LossSample Sample(NameScope scope, string suffix, bool isLabelled)
    {
        var arrays = new LayerArrays(writer, program, scope, suffix);
        int last = program.Layers.Count - 1;
        return new LossSample(
            suffix, arrays.Outputs(last), arrays.Sums(last), isLabelled ? $"{Index} == label{suffix} ? 1f : 0f" : $"target{suffix}[{Index}]");
    }

    private void WriteDeclarations(IEnumerable<LossPass> passes, IReadOnlyList<LossSample> samples)
    {
        IEnumerable<string> names = passes
            .SelectMany(pass => pass.Start.Concat(pass.Each))
            .OfType<Statement.Let>()
            .Select(let => let.Name)
            .Where(name => name is not (LossRule.Output or LossRule.Labelled))
            .Distinct();
        writer.Line($"float {string.Join(", ", names.SelectMany(name => samples.Select(sample => name + sample.Suffix)))};");
    }

    private void WritePasses(IReadOnlyList<LossPass> passes, params LossSample[] samples)
    {
        WriteDeclarations(passes, samples);
        foreach (LossPass pass in passes)
        {
            foreach (LossSample sample in samples)
            {
                WritePass(pass, sample);
            }
        }
    }

    private void WritePass(LossPass pass, LossSample sample)
    {
        if (vectors is not null && PassMethod.Fits(pass, Network.Outputs))
        {
            PassMethod method = vectors.Pass(pass, Network.Outputs);
            WriteStatements(pass.Start.OfType<Statement.Let>().Where(let => let.Name != method.Result), sample);
            writer.Line(method.Call(sample.Outputs, sample.Suffix));
            return;
        }

        WriteStatements(pass.Start, sample);
        if (pass.Each.Count == 0)
        {
            return;
        }

        ForEachOutput(() =>
        {
            if (pass.Each.Any(statement => Expr.Mentions(statement.Value, LossRule.Target)))
            {
                writer.Line($"float {LossRule.Target}{sample.Suffix} = {sample.Wanted};");
            }

            WriteStatements(pass.Each, sample);
        });
    }

    private void WriteStatements(IEnumerable<Statement> statements, LossSample sample)
    {
        foreach (Statement.Let let in statements.OfType<Statement.Let>())
        {
            writer.Line($"{Place(let.Name, sample)} = {Print(let.Value, sample)};");
        }
    }

    private void ForEachOutput(System.Action body)
    {
        using (writer.Block($"for (int {Index} = 0; {Index} < {WholeNumber.Text(Network.Outputs)}; {Index}++)"))
        {
            body();
        }

        writer.Line();
    }

    private string Print(Expr expression, LossSample sample) =>
        new CSharpPrinter(ScalarType.Float, target, _ => "", name => Place(name, sample)).Print(expression);

    private static string Place(string name, LossSample sample) => name switch
    {
        LossRule.Output => $"{sample.Outputs}[{Index}]",
        LossRule.Labelled => $"{sample.Outputs}[label{sample.Suffix}]",
        ActivationRule.Sum => $"{sample.Sums}[{Index}]",
        _ => name + sample.Suffix,
    };
}

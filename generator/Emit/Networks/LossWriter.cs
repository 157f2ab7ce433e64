using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes the loss for a target, the loss for a label, and what turns logits into probabilities.</summary>
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
            WriteLoss(program.Loss, new NameScope("target", "activations"), $"target[{Index}]");
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
            WriteLoss(program.LabelLoss, new NameScope("label", "activations"), $"{Index} == label ? 1f : 0f");
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
                IReadOnlyList<LossPass> passes = LossRule.Softmax();
                WriteDeclarations(passes);
                WritePasses(passes, "probabilities", sums: null, "");
            }
        }

        writer.Line();
    }

    private void WriteLoss(LossRule rule, NameScope scope, string wanted)
    {
        var arrays = new LayerArrays(writer, program, scope);
        int last = program.Layers.Count - 1;
        string outputs = arrays.Outputs(last);
        string? sums = arrays.Sums(last);
        WriteDeclarations(rule.Passes);
        WritePasses(rule.Passes, outputs, sums, wanted);
        writer.Line($"return {Print(rule.Result, outputs, sums)};");
    }

    private void WriteDeclarations(IEnumerable<LossPass> passes)
    {
        IEnumerable<string> names = passes
            .SelectMany(pass => pass.Start.Concat(pass.Each))
            .OfType<Statement.Let>()
            .Select(let => let.Name)
            .Where(name => name is not (LossRule.Output or LossRule.Labelled))
            .Distinct();
        writer.Line($"float {string.Join(", ", names)};");
    }

    private void WritePasses(IEnumerable<LossPass> passes, string outputs, string? sums, string wanted)
    {
        foreach (LossPass pass in passes)
        {
            if (vectors is not null && PassMethod.Fits(pass, Network.Outputs))
            {
                PassMethod method = vectors.Pass(pass, Network.Outputs);
                WriteStatements(pass.Start.OfType<Statement.Let>().Where(let => let.Name != method.Result), outputs, sums);
                writer.Line(method.Call(outputs));
                continue;
            }

            WriteStatements(pass.Start, outputs, sums);
            if (pass.Each.Count == 0)
            {
                continue;
            }

            ForEachOutput(() =>
            {
                if (pass.Each.Any(statement => Expr.Mentions(statement.Value, LossRule.Target)))
                {
                    writer.Line($"float {LossRule.Target} = {wanted};");
                }

                WriteStatements(pass.Each, outputs, sums);
            });
        }
    }

    private void WriteStatements(IEnumerable<Statement> statements, string outputs, string? sums)
    {
        foreach (Statement.Let let in statements.OfType<Statement.Let>())
        {
            string place = Place(let.Name, outputs, sums);
            writer.Line($"{place} = {Print(let.Value, outputs, sums)};");
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

    private string Print(Expr expression, string outputs, string? sums) => new CSharpPrinter(ScalarType.Float, target, _ => "", name => Place(name, outputs, sums)).Print(expression);

    private static string Place(string name, string outputs, string? sums) => name switch
    {
        LossRule.Output => $"{outputs}[{Index}]",
        LossRule.Labelled => $"{outputs}[label]",
        ActivationRule.Sum => $"{sums}[{Index}]",
        _ => name,
    };
}

using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Writes what the trainer of a network with mini-batches has more than others.</summary>
internal sealed class BatchTrainerWriter(CodeWriter writer, NetworkProgram program, Target target, string type, bool rejects)
{
    private readonly bool hasDeltas = NetworkLayout.HasDeltas(program);
    private readonly bool isSideBySide = target.HasVectors && SideBySide.Fits(program);

    private static string Samples => WholeNumber.Text(SideBySide.Samples);

    public void WriteFields()
    {
        writer.Lines("""
            /// <summary>Sum of the gradients since the last <see cref="Apply"/>.</summary>
            public Gradient Gradient;

            /// <summary>How many samples it is the sum of.</summary>
            public int AccumulatedSamples;
            """);
        writer.Line();
        if (isSideBySide)
        {
            writer.Line("// What further samples work in, side by side with the first.");
            writer.Line($"private Activations {string.Join(", ", SideBySide.Further.Select(sample => "activations" + sample))};");
            if (hasDeltas)
            {
                writer.Line($"private Deltas {string.Join(", ", SideBySide.Further.Select(sample => "deltas" + sample))};");
            }

            writer.Line();
        }
    }

    public void WriteAllocation()
    {
        foreach (string sample in SideBySide.Further.Where(_ => isSideBySide))
        {
            writer.Line($"Allocate(ref activations{sample});");
            foreach ((ParameterField.Leaf field, _) in NetworkLayout.Deltas(program))
            {
                writer.Line($"deltas{sample}.{field.Name} = new float[{WholeNumber.Text(field.Length!.Value)}];");
            }
        }
    }

    public void WriteMethods()
    {
        foreach (SampleText wanted in SampleText.Of(program.Network))
        {
            WriteOne(wanted);
        }

        foreach (SampleText wanted in SampleText.Of(program.Network))
        {
            WriteSeveral(wanted);
        }

        if (isSideBySide)
        {
            WriteAddSeveral();
        }

        WriteApply();
    }

    private void WriteOne(SampleText wanted)
    {
        string refusal = rejects ? ", or refuses to, as <see cref=\"Train(float[], float[])\"/>" : "";
        writer.Lines($"""
            /// <summary>Adds the gradient of a sample's loss to those that <see cref="Apply"/> averages{refusal}.</summary>
            /// <param name="input"><see cref="InputCount"/> values.</param>
            {wanted.Description}
            /// <returns>The loss.</returns>
            """);
        using (writer.Block($"public float Accumulate(float[] input, {wanted.Parameter})"))
        {
            wanted.WriteLoss(writer, type, program.Network);
            using (writer.Block($"if (AddGradient(in Parameters, ref Gradient, ref State, loss, input, {SampleText.Scratch(hasDeltas)}))"))
            {
                writer.Line("AccumulatedSamples++;");
            }

            writer.Line();
            writer.Line("return loss;");
        }

        writer.Line();
    }

    private void WriteSeveral(SampleText wanted)
    {
        string manner = isSideBySide ? $"; {Samples} at a time are worked on side by side" : "";
        (string inputs, string outputs) = (WholeNumber.Text(program.Network.Inputs), WholeNumber.Text(program.Network.Outputs));
        writer.Lines($"""
            /// <summary>Adds the gradients of several samples, with the bits of one after the other{manner}.</summary>
            /// <param name="inputs">The inputs of the samples, of <see cref="InputCount"/> values each.</param>
            /// <param name="{wanted.Name}s">For each of them a {wanted.Name}, as for one sample.</param>
            /// <param name="start">The index of the first sample.</param>
            /// <param name="count">How many samples.</param>
            /// <returns>The sum of their losses.</returns>
            /// <exception cref="global::System.ArgumentException">An argument, or one of its elements that count, is not like that; names it. No gradient has been added.</exception>
            """);
        using (writer.Block($"public float Accumulate(float[][] inputs, {wanted.Type}[] {wanted.Name}s, int start, int count)"))
        {
            writer.Line($"{TypeNames.Runtime}NetworkCheck.Samples(inputs, {wanted.Name}s, start, count, {inputs}, {outputs});");
            writer.Line("float loss = 0f;");
            if (isSideBySide)
            {
                writer.Line("int i = start;");
                using (writer.Block($"for (; i <= start + count - {Samples}; i += {Samples})"))
                {
                    WriteSideBySide(wanted);
                }

                writer.Line();
            }

            using (writer.Block($"for ({(isSideBySide ? "" : "int i = start")}; i < start + count; i++)"))
            {
                writer.Line($"loss = loss + Accumulate(inputs[i], {wanted.Name}s[i]);");
            }

            writer.Line();
            writer.Line("return loss;");
        }

        writer.Line();
    }

    private void WriteSideBySide(SampleText wanted)
    {
        string[] places = [.. Enumerable.Range(0, SideBySide.Samples).Select(sample => sample == 0 ? "i" : "i + " + WholeNumber.Text(sample))];
        foreach ((string sample, string place) in SideBySide.Suffixes.Zip(places, (sample, place) => (sample, place)))
        {
            writer.Line($"float[] input{sample} = inputs[{place}];");
        }

        string inputs = SideBySide.ForEach(sample => "input" + sample);
        string activations = SideBySide.ForEach(Activations);
        string results = SideBySide.ForEach(sample => "result" + sample);
        string wantedOfEach = string.Join(", ", places.Select(place => $"{wanted.Name}s[{place}]"));
        writer.Line($"{NetworkMembers.PredictSeveral}(in Parameters, {inputs}, {activations});");
        writer.Line($"{wanted.Losses}({wantedOfEach}, {activations}, {SideBySide.ForEach(sample => "out float result" + sample)});");
        writer.Line($"AddSeveral({inputs}, {results});");
        writer.Line($"loss = loss + {results.Replace(", ", " + ")};");
    }

    private void WriteAddSeveral()
    {
        string parameters = $"{SideBySide.ForEach(sample => "float[] input" + sample)}, {SideBySide.ForEach(sample => "float loss" + sample)}";
        using (writer.Block($"private void AddSeveral({parameters})"))
        {
            foreach (string sample in SideBySide.Suffixes)
            {
                string scratch = hasDeltas ? $"{Activations(sample)}, {Deltas(sample)}" : Activations(sample);
                writer.Line($"bool adds{sample} = {NetworkMembers.Accepts}(in Parameters, ref State, loss{sample}, input{sample}, {scratch});");
            }

            for (int first = 0; first < SideBySide.Samples; first += SideBySide.Pair.Count)
            {
                string[] pair = [.. SideBySide.Suffixes.Skip(first).Take(SideBySide.Pair.Count)];
                string[] arguments =
                [
                    "ref Gradient",
                    .. pair.Select(sample => "adds" + sample),
                    .. pair.Select(sample => "input" + sample),
                    .. pair.Select(Activations),
                    .. pair.Where(_ => hasDeltas).Select(Deltas),
                ];
                writer.Line($"{NetworkMembers.AddPair}({string.Join(", ", arguments)});");
            }

            writer.Line($"AccumulatedSamples += {string.Join(" + ", SideBySide.Suffixes.Select(sample => $"(adds{sample} ? 1 : 0)"))};");
        }

        writer.Line();
    }

    private void WriteApply()
    {
        writer.Line("/// <summary>Takes one step along the mean of the accumulated gradients, and starts a new batch.</summary>");
        writer.Line($"/// <returns>False when {(rejects ? "the step was rejected or " : "")}there was no gradient; then no parameter has changed.</returns>");
        using (writer.Block("public bool Apply()"))
        {
            writer.Lines($$"""
                if (AccumulatedSamples == 0)
                {
                    return false;
                }

                Average(ref Gradient, AccumulatedSamples);
                bool isApplied = {{type}}.Step(ref Parameters, in Gradient, ref State);
                {{type}}.ZeroGradient(ref Gradient);
                AccumulatedSamples = 0;
                return isApplied;
                """);
        }

        writer.Line();
    }

    private static string Activations(string sample) => sample.Length == 0 ? "ref Activations" : "ref activations" + sample;

    private static string Deltas(string sample) => sample.Length == 0 ? "ref Deltas" : "ref deltas" + sample;
}

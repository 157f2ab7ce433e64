using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Analyzers;
using RmsProp.Embedded.Tests.Diagnostics;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>A network that can't be gets a diagnostic at the exact place, with the shapes, and no code that doesn't compile.</summary>
public sealed class NetworkDiagnosticTests
{
    private const string Head = "[RmsProp, Network(Inputs = 12, Channels = 2)] public partial struct Model { ";

    /// <summary>Source with markers, part of the message.</summary>
    public static TheoryData<string, string> Mistakes => new()
    {
        { "[Network(Inputs = 2)] public partial struct {|RMSP060:Model|} { [Dense(1)] public float[] A; }", "'Model' has [Network]" },
        { Head + "[Dense(1)] public float[] A; public float[] {|RMSP061:B|}; }", "'B' in the network 'Model' is no layer" },
        { Head + "[Dense(1)] public float[] A; [Dense(1)] public double[] {|RMSP061:B|}; }", "is of type 'double[]'" },
        { Head + "[Dense(1)] public float[] A; public float {|RMSP061:B|}; }", "is of type 'float'" },
        { Head + "[Dense(1), Conv1D(1, 1)] public float[] {|RMSP061:A|}; }", "is two layers at once" },
        { "[RmsProp] public partial struct Model { public float G; [Dense(1)] public float[] {|RMSP062:A|}; }", "Add [Network(Inputs = n)] to 'Model'" },
        { "public struct In { [Dense(1)] public float[] {|RMSP062:A|}; } [RmsProp] public partial struct Model { public float G; public In N; }", "'In' is no network" },
        { "[RmsProp, {|RMSP063:Network|}] public partial struct Model { [Dense(1)] public float[] A; }", "Inputs = 0" },
        { "[RmsProp, Network({|RMSP063:Inputs = -1|})] public partial struct Model { [Dense(1)] public float[] A; }", "from 1 to 16777216" },
        { "[RmsProp, Network(Inputs = 4, {|RMSP063:Channels = 0|})] public partial struct Model { [Dense(1)] public float[] A; }", "Channels = 0" },
        { Head + "[Dense({|RMSP063:0|})] public float[] A; }", "'A' has units = 0" },
        { Head + "[Dense({|RMSP063:units: -3|})] public float[] A; }", "units = -3" },
        { Head + "[Conv1D(1, {|RMSP063:0|})] public float[] A; }", "kernel = 0" },
        { Head + "[Conv1D(1, 3, {|RMSP063:Stride = 0|})] public float[] A; }", "Stride = 0" },
        { Head + "[Conv1D(1, 3, {|RMSP063:Padding = 3|})] public float[] A; }", "from 0 to 2" },
        { "[RmsProp, Network(Inputs = 7, {|RMSP064:Channels = 2|})] public partial struct Model { [Dense(1)] public float[] A; }", "7 inputs can't be divided among 2 channels" },
        { Head + "[{|RMSP064:Conv1D(1, 7)|}] public float[] A; }", "7 times long, but its input only 6" },
        { Head + "[Conv1D(3, 5)] public float[] A; [{|RMSP064:Conv1D(1, 5, Padding = 1)|}] public float[] B; }", "its input only 2 and 2 zeros" },
        { Head + "[Dense(3), Parameter({|RMSP064:Length = 36|})] public float[] A; }", "'A' has 39 values, 12 x 3 weights and 3 biases, but Length = 36" },
        { "[RmsProp, Network(Inputs = 5000)] public partial struct Model { [{|RMSP064:Dense(5000)|}] public float[] A; }", "25005000 weights and biases" },
        { Head + "[Dense(1)] public float[] {|RMSP065:Loss|}; }", "hides the enum RmsProp.Embedded.Loss" },
        { Head + "[Dense(1)] public float[] A; public static int {|RMSP065:Activation|}; }", "hides the enum" },
        { "[RmsProp, Network(Inputs = 2, Loss = Loss.BinaryCrossEntropy)] public partial struct Model { [Dense(1, {|RMSP066:Activation = Activation.Sigmoid|})] public float[] A; }", "ends in Sigmoid" },
        { "[RmsProp, Network(Inputs = 2, {|RMSP067:Loss = Loss.SoftmaxCrossEntropy|})] public partial struct Model { [Dense(1)] public float[] A; }", "softmax of a single output" },
        { "[RmsProp(AccumulateSteps = 2), Network(Inputs = 2, {|RMSP067:MiniBatch = true|})] public partial struct Model { [Dense(1)] public float[] A; }", "Remove one of the two" },
        { "[RmsProp, {|RMSP067:Network(Inputs = 2)|}] public partial struct Model { [Dense(1)] public float[] A; [Loss] public static float M(in Model p) => 1f; }", "has a loss of its own" },
        { "[RmsProp, Network(Inputs = 4096)] public partial struct Model { [Dense(4000)] public float[] A; [Dense(4000)] public float[] {|RMSP068:B|}; }", "has 32392000 weights and biases" },
        { "[RmsProp, Network(Inputs = 2, {|RMSP012:Loss = (Loss)9|})] public partial struct Model { [Dense(1)] public float[] A; }", "MeanSquaredError" },
        { "[RmsProp, Network(Inputs = 2)] public partial struct {|RMSP005:Model|} { }", "no instance field" },
        { "[RmsProp, Network(Inputs = 2)] public partial struct {|RMSP005:Model|} { [Frozen, Dense(1)] public float[] A; }", "no instance field" },
        { Head + "[Dense(1)] public float[] A; public void {|RMSP015:Predict|}() { } }", "'Predict' in 'Model'" },
        { Head + "[Dense(1)] public float[] A; [Dense(1)] public float[] {|RMSP015:AInputs|}; }", "'AInputs' in 'Model'" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task AMistakeIsReportedAtItsPlace(string marked, string message)
    {
        MarkedSource source = MarkedSource.Parse("using RmsProp.Embedded;\n" + marked);

        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, source.Text);

        Assert.Empty(run.GeneratedErrors);
        Diagnostic diagnostic = Assert.Single(run.Diagnostics.Concat(await AnalyzerHarness.Analyze([new UntrainedNetworkAnalyzer()], HarnessOptions.Default, run)));
        Marker marker = Assert.Single(source.Markers);
        Assert.Equal((marker.Id, marker.Start, marker.Text), (diagnostic.Id, diagnostic.Location.SourceSpan.Start, source.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        string text = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains(message, text);
        Assert.Matches(@"^\S.*[^.]\. [A-Z].*[^.]\.$", text);
    }

    [Fact]
    public void EveryDiagnosticHasAnExample()
    {
        IEnumerable<string> shown = Mistakes.SelectMany(row => MarkedSource.Parse((string)row[0]).Markers).Select(marker => marker.Id);

        Assert.Equal(DescriptorList.OfNetworks.Select(descriptor => descriptor.Id), shown.Where(id => DescriptorList.OfNetworks.Any(each => each.Id == id)).Distinct().Order());
    }

    /// <summary>Half-typed attributes are the compiler's business.</summary>
    [Theory]
    [InlineData("[RmsProp, Network(Inputs = )] public partial struct Model { [Dense(1)] public float[] A; }")]
    [InlineData("[RmsProp, Network(Inputs = 3)] public partial struct Model { [Dense] public float[] A; }")]
    [InlineData("[RmsProp, Network(Inputs = 3)] public partial struct Model { [Dense(x)] public float[] A; }")]
    [InlineData("[RmsProp, Network(Inputs = 3)] public partial struct Model { [Conv1D(1)] public float[] A; }")]
    [InlineData("[RmsProp, Network(Inputs = 3)] public partial struct Model { [Dense(\"a\")] public Missing A; }")]
    [InlineData("[RmsProp, Network(Inputs = 3)] public partial struct Model { [Dense(1, Activation = Activation.Missing)] public float[] A; }")]
    public void AHalfTypedNetworkAddsNoError(string source)
    {
        GeneratorRun run = GeneratorHarness.RunUnchecked(HarnessOptions.Default, "using RmsProp.Embedded;\n" + source);

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.GeneratedErrors);
    }
}

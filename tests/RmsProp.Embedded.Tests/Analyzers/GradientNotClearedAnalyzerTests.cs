using System.Threading.Tasks;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A loop that adds up gradients without end is found; one that may clear them is not.</summary>
public sealed class GradientNotClearedAnalyzerTests
{
    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; {|RMSP082:trainer.Step()|}; }")]
    [InlineData("for (int i = 0; i < trainer.Gradient.Taps.Length; i++) { trainer.Gradient.Taps[i] -= 1f; bool taken = {|RMSP082:trainer.Step()|}; }")]
    [InlineData("for (int e = 0; e < 9; e++) { for (int i = 0; i < 3; i++) { trainer.Gradient.Gain++; } {|RMSP082:trainer.Step()|}; }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; if (i % 4 == 3) { {|RMSP082:trainer.Step()|}; } }")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; if (!{|RMSP082:trainer.Step()|}) { continue; } if (count-- == 0) { break; } }")]
    [InlineData("while (true) { Fitted.AddSquareGradient(in fitted, 1f, ref gradient); {|RMSP082:Fitted.Step(ref fitted, in gradient, ref state)|}; }")]
    [InlineData("Fitted.Gradient g = default; do { Fitted.AddSquareGradient(in fitted, 1f, ref g); } while ({|RMSP082:Fitted.Step(ref fitted, in g, ref state)|});")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; {|RMSP082:Model.Step(ref model, in trainer.Gradient, ref modelState)|}; }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += Read(); {|RMSP082:trainer.Step()|}; other.ZeroGradient(); }")]
    [InlineData("trainer.ZeroGradient(); foreach (int i in new int[3]) { trainer.Gradient.Gain += i; {|RMSP082:trainer.Step()|}; } trainer.ZeroGradient();")]
    [InlineData("var own = new Model.Trainer(); while (true) { own.Gradient.Gain += 1f; {|RMSP082:own.Step()|}; Log(own.Parameters.Gain); Log(own.Gradient.Gain); }")]
    [InlineData("System.Action act = () => { while (true) { trainer.Gradient.Gain += 1f; {|RMSP082:trainer.Step()|}; } };")]
    public Task IsFound(string body) => AnalyzerHarness.AssertFound(new GradientNotClearedAnalyzer(), HarnessOptions.Default, GradientSource.With(body));

    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; trainer.Step(); trainer.ZeroGradient(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain = 0f; trainer.Gradient.Gain += 1f; trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain = i; trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain *= 0.5f; trainer.Gradient.Gain += 1f; trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; } trainer.Step();")]
    [InlineData("for (trainer.Step(); count > 0; count--) { trainer.Gradient.Gain += 1f; }")]
    [InlineData("trainer.Gradient.Gain += 1f; trainer.Step();")]
    [InlineData("for (int i = 0; i < 9; i++) { other.Gradient.Gain += 1f; trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { next.trainer.Gradient.Gain += 1f; trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; trainer.Step(); Clear(ref trainer.Gradient); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; trainer.Step(); System.Array.Clear(trainer.Gradient.Taps, 0, 3); }")]
    [InlineData("for (int i = 0; i < 9; i++) { trainer.Gradient.Gain += 1f; trainer.Step(); Use(trainer); }")]
    [InlineData("ref Model.Gradient g = ref trainer.Gradient; while (true) { trainer.Gradient.Gain += 1f; trainer.Step(); g = default; }")]
    [InlineData("Model.Trainer same = trainer; while (true) { trainer.Gradient.Gain += 1f; trainer.Step(); same.ZeroGradient(); }")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; trainer.Step(); Forget(); } void Forget() { trainer.ZeroGradient(); }")]
    [InlineData("while (true) { cleared.Gradient.Gain += 1f; cleared.Step(); Log(1f); }")]
    [InlineData("Model.Trainer current = trainer; while (true) { current.Gradient.Gain += 1f; current.Step(); current = new Model.Trainer(); }")]
    [InlineData("while (true) { Fitted.AddSquareGradient(in fitted, 1f, ref gradient); Fitted.Step(ref fitted, in gradient, ref state); Fitted.ZeroGradient(ref gradient); }")]
    [InlineData("while (true) { gradient = default; Fitted.AddSquareGradient(in fitted, 1f, ref gradient); Fitted.Step(ref fitted, in gradient, ref state); }")]
    [InlineData("while (true) { Fitted.AddGradient(ref gradient); Fitted.Step(ref fitted, in gradient, ref state); }")]
    [InlineData("while (true) { Fitted.TrainSquare(ref fitted, ref state, 1f); }")]
    [InlineData("var own = new Fitted.Trainer(); for (int i = 0; i < 9; i++) { own.TrainSquare(i); }")]
    [InlineData("while (true) { trainer.ZeroGradient(); for (int i = 0; i < 8; i++) { trainer.Gradient.Gain += 1f; } trainer.Step(); }")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; if (--count == 0) { trainer.Step(); break; } }")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; if (--count == 0) { trainer.Step(); return; } }")]
    [InlineData("while (true) { trainer.Gradient.Gain += 1f; if (trainer.Step()) { return; } }")]
    public Task IsNotFound(string body) => AnalyzerHarness.AssertFound(new GradientNotClearedAnalyzer(), HarnessOptions.Default, GradientSource.With(body));
}

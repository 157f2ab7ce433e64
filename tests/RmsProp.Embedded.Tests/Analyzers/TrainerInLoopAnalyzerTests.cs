using System.Threading.Tasks;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A trainer that is made, trained once and forgotten in every round of a loop is found; one that may be a model of its own is not.</summary>
public sealed class TrainerInLoopAnalyzerTests
{
    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) { var trainer = {|RMSP081:new Model.Trainer()|}; trainer.Gradient.Gain = i; trainer.Step(); }")]
    [InlineData("while (count > 0) { count--; Model.Trainer trainer = {|RMSP081:new()|}; if (count > 1) { trainer.Step(); } }")]
    [InlineData("foreach (int i in new int[3]) { {|RMSP081:new Fitted.Trainer()|}.TrainSquare(i); }")]
    [InlineData("do { kept = {|RMSP081:new Model.Trainer()|}; kept.Step(); } while (--count > 0);")]
    [InlineData("for (int e = 0; e < 9; e++) { for (int i = 0; i < 9; i++) { var trainer = {|RMSP081:new Fitted.Trainer()|}; last = trainer.TrainSquare(i); } }")]
    [InlineData("while (count > 0) { var t = {|RMSP081:new Model.Trainer()|}; Model.Step(ref t.Parameters, in t.Gradient, ref t.State); count--; }")]
    [InlineData("while (true) { var t = {|RMSP081:new Model.Trainer()|}; if (!t.Step()) { break; } }")]
    [InlineData("System.Action act = () => { while (true) { var t = {|RMSP081:new Model.Trainer()|}; t.Step(); } };")]
    public Task IsFound(string body) => AssertFound(body);

    [Theory]
    [InlineData("var trainer = new Model.Trainer(); for (int i = 0; i < 9; i++) { trainer.Step(); }")]
    [InlineData("for (var trainer = new Model.Trainer(); count > 0; count--) { trainer.Step(); }")]
    [InlineData("foreach (var trainer in new[] { new Model.Trainer() }) { trainer.Step(); }")]
    [InlineData("for (int seed = 0; seed < 9; seed++) { var trainer = new Model.Trainer(); for (int i = 0; i < 9; i++) { trainer.Step(); } }")]
    [InlineData("for (int seed = 0; seed < 9; seed++) { var trainer = new Model.Trainer(); trainer.Step(); while (count-- > 0) { trainer.Step(); } }")]
    [InlineData("for (int i = 0; i < 9; i++) { all[i] = new Model.Trainer(); all[i].Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var trainer = new Model.Trainer(); trainer.Step(); all[i] = trainer; }")]
    [InlineData("for (int i = 0; i < 9; i++) { var trainer = new Model.Trainer(); Learn(trainer); trainer.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { Learn(new Model.Trainer()); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var trainer = new Model.Trainer(); trainer.TryLoad(new byte[99], 0); last = trainer.Parameters.Gain; }")]
    [InlineData("for (int i = 0; i < 9; i++) { if (i == 5) { kept = new Model.Trainer(); } kept.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { maybe ??= new Model.Trainer(); maybe.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { kept = i > 0 ? kept : new Model.Trainer(); kept.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { switch (i) { case 3: kept = new Model.Trainer(); break; } kept.Step(); }")]
    [InlineData("while (true) { var trainer = new Model.Trainer(); trainer.Step(); break; }")]
    [InlineData("for (int i = 0; i < 9; i++) { System.Func<object> make = () => new Model.Trainer(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var trainer = new Model.Trainer(); System.Action act = () => trainer.Step(); act(); act(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var other = new Trainer(); other.Step(); }")]
    public Task IsNotFound(string body) => AssertFound(body);

    private static Task AssertFound(string body) => AnalyzerHarness.AssertFound(new TrainerInLoopAnalyzer(), HarnessOptions.Default, $$"""
        using RmsProp.Embedded;
        [RmsProp] public partial struct Model { public float Gain; }
        [RmsProp] public partial struct Fitted
        {
            public float Gain;
            [Loss] public static float Square(in Fitted p, float x) { return p.Gain * x * x; }
        }
        public class Trainer { public void Step() { } }
        public class Device
        {
            private Model.Trainer kept = new Model.Trainer();
            private Model.Trainer? maybe;
            private readonly Model.Trainer[] all = new Model.Trainer[9];
            private float last;
            private int count = 3;
            private void Learn(Model.Trainer trainer) { while (count-- > 0) { trainer.Step(); } }
            public void Run() { {{body}} }
        }
        """);
}

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
    [InlineData("void Learn() { for (int i = 0; i < 9; i++) { var t = {|RMSP081:new Model.Trainer()|}; t.Step(); } } Learn();")]
    [InlineData("for (int i = 0; i < 9; i++) { Learn(i); } void Learn(int x) { var t = {|RMSP081:new Model.Trainer()|}; t.Gradient.Gain = x; t.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { last = Learn(i); } static float Learn(int x) => {|RMSP081:new Fitted.Trainer()|}.TrainSquare(x);")]
    [InlineData("for (int i = 0; i < 9; i++) { Outer(); } void Outer() { Inner(); } void Inner() { var t = {|RMSP081:new Model.Trainer()|}; t.Step(); }")]
    [InlineData("System.Action act = () => { var t = {|RMSP081:new Model.Trainer()|}; t.Step(); }; while (count-- > 0) { act(); }")]
    [InlineData("System.Func<int, float> learn = x => {|RMSP081:new Fitted.Trainer()|}.TrainSquare(x); do { last += learn(count); } while (count-- > 0);")]
    [InlineData("for (int i = 0; i < 9; i++) { System.Action act = delegate { var t = {|RMSP081:new Model.Trainer()|}; t.Step(); }; act(); }")]
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
    [InlineData("Learn(1); void Learn(int x) { var t = new Model.Trainer(); t.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { if (i == 3) { Learn(i); } } void Learn(int x) { var t = new Model.Trainer(); t.Step(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { Learn(i); } void Learn(int x) { var t = new Model.Trainer(); for (int k = 0; k < x; k++) { t.Step(); } }")]
    [InlineData("for (int i = 0; i < 9; i++) { Learn(i); } void Learn(int x) { if (x == 0) { var t = new Model.Trainer(); t.Step(); } }")]
    [InlineData("for (int i = 0; i < 9; i++) { all[i] = Make(); } Model.Trainer Make() { var t = new Model.Trainer(); t.Step(); return t; }")]
    [InlineData("for (int i = 0; i < 9; i++) { Begin(); kept.Step(); } void Begin() { kept = new Model.Trainer(); kept.Step(); }")]
    [InlineData("while (true) { Learn(); break; } void Learn() { var t = new Model.Trainer(); t.Step(); }")]
    [InlineData("void Learn() { var t = new Model.Trainer(); t.Step(); Learn(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { Later(() => { var t = new Model.Trainer(); t.Step(); }); } void Later(System.Action act) { }")]
    [InlineData("System.Action act = () => { var t = new Model.Trainer(); t.Step(); }; act = () => { }; while (count-- > 0) { act(); }")]
    [InlineData("for (int i = 0; i < 9; i++) { var t = new Model.Trainer(); void Learn() { t.Step(); } for (int k = 0; k < 9; k++) { Learn(); } }")]
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

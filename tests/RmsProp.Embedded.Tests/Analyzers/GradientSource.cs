namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A class with trainers and gradients, one method of which has a body that is put in.</summary>
internal static class GradientSource
{
    private const string Start = """
        using RmsProp.Embedded;
        [RmsProp] public partial struct Model
        {
            public float Gain;
            [Parameter(Length = 3)] public float[] Taps;
        }
        [RmsProp(AccumulateSteps = 4)] public partial struct Fitted
        {
            public float Gain;
            [Loss] public static float Square(in Fitted p, float x) { return p.Gain * x * x; }
            public static void AddGradient(ref Gradient gradient) { gradient = default; }
        }
        public class Device
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly Model.Trainer other = new Model.Trainer();
            private readonly Model.Trainer cleared = new Model.Trainer();
            private Fitted fitted;
            private Fitted.Gradient gradient;
            private Fitted.OptimizerState state;
            private Model model;
            private Model.OptimizerState modelState;
            private Device next = null!;
            private static void Clear(ref Model.Gradient cleared) { cleared.Gain = 0f; }
            private static void Use(Model.Trainer used) { used.ZeroGradient(); }
            private static float Read() { return 1f; }
            private void Log(float value) { cleared.ZeroGradient(); }

        """;

    /// <param name="body">The statements of the method.</param>
    public static string With(string body) => Start + "public void Run(int count)\n{\n" + body + "}\n}\n";
}

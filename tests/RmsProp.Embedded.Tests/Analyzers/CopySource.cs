namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A class that members are put into, which copy structs or don't.</summary>
internal static class CopySource
{
    private const string Start = """
        using RmsProp.Embedded;
        public struct Line { public float Slope; public float Start; }
        [RmsProp] public partial struct Model
        {
            public float Gain;
            public Line Only;
            public float Sum() { return Gain + Only.Slope; }
            public readonly float Product() { return Gain * Only.Slope; }
            public float Twice { get { return 2f * Gain; } set { Gain = 0.5f * value; } }
        }
        public struct Other { public float Gain; }
        public class Device
        {
            private readonly Model.Trainer trainer = new Model.Trainer();
            private readonly Model still = default(Model);
            private readonly Model[] models = new Model[2];
            private Model kept;
            private static Model shared;
            private object last;
            private static float Sum(in Model model) { return model.Gain; }
            private static float SumOfCopy(Model model) { return model.Gain; }
            private static void Make(out Model model) { model = default; }
            private static Model Made() { return default; }
            private static ref Model Shared() { return ref shared; }

        """;

    public static string With(string members) => Start + members + "\n}\n";
}

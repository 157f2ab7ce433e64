namespace RmsProp.Embedded.Tests.Caching;

/// <summary>Files of the projects that are edited.</summary>
internal static class PipelineSources
{
    /// <summary>A struct of parameters with a method of its own.</summary>
    public const string Thermistor = """
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.05)]
        public partial struct Thermistor
        {
            public float Gain;
            public float Offset;

            public float At(float raw) => Gain * raw + Offset;
        }
        """;

    /// <summary>Another struct of parameters.</summary>
    public const string Other = """
        [RmsProp.Embedded.RmsProp]
        public partial struct Other
        {
            public float Gain;
        }
        """;

    /// <summary>A struct whose generated code must equal an approved text.</summary>
    public const string Approved = """
        [RmsProp.Embedded.RmsProp(Approved = true)]
        public partial struct Approved
        {
            public float Gain;
        }
        """;

    /// <summary>A file without a struct of parameters.</summary>
    public const string Unrelated = """
        public static class Program
        {
            public static int Answer() => 42;
        }
        """;
}

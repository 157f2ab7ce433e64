using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.Golden;

/// <summary>A training computed by PyTorch. Values are bits, a float in the low half.</summary>
internal sealed record GoldenTrace(
    TrainingOptions Options,
    ulong[] Initial,
    ImmutableArray<ulong[]> Gradients,
    ImmutableArray<ulong[]> Parameters,
    ulong[] SquareAverage,
    ulong[] GradientAverage,
    ulong[] MomentumBuffer)
{
    /// <summary>The traces for a type of parameter, in the file's order.</summary>
    public static ImmutableArray<GoldenTrace> Load(ElementType type)
    {
        string name = type == ElementType.Float ? "pytorch-rmsprop-float32.json" : "pytorch-rmsprop-float64.json";
        using Stream file = typeof(GoldenTrace).Assembly.GetManifestResourceStream(name)!;
        using JsonDocument document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("traces").EnumerateArray().Select(FromJson)];
    }

    private static GoldenTrace FromJson(JsonElement trace) => new(
        OptionsFromJson(trace.GetProperty("options")),
        Bits(trace.GetProperty("initial")),
        [.. trace.GetProperty("gradients").EnumerateArray().Select(Bits)],
        [.. trace.GetProperty("parameters").EnumerateArray().Select(Bits)],
        Bits(trace.GetProperty("squareAverage")),
        BitsIfPresent(trace, "gradientAverage"),
        BitsIfPresent(trace, "momentumBuffer"));

    private static TrainingOptions OptionsFromJson(JsonElement options) => new()
    {
        LearningRate = options.GetProperty("lr").GetDouble(),
        Alpha = options.GetProperty("alpha").GetDouble(),
        Epsilon = options.GetProperty("eps").GetDouble(),
        WeightDecay = options.GetProperty("weight_decay").GetDouble(),
        Momentum = options.GetProperty("momentum").GetDouble(),
        Centered = options.GetProperty("centered").GetBoolean(),
        Maximize = options.GetProperty("maximize").GetBoolean(),
    };

    private static ulong[] BitsIfPresent(JsonElement trace, string name) =>
        trace.TryGetProperty(name, out JsonElement value) ? Bits(value) : [];

    private static ulong[] Bits(JsonElement values) =>
        [.. values.GetString()!.Split(' ').Select(value => ulong.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}

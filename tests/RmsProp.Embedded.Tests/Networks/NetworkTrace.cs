using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>The training of a network by PyTorch.</summary>
/// <param name="Sizes">Inputs, and units of each layer.</param>
/// <param name="Activations">The activations of the layers.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Options">Arguments of <c>[RmsProp]</c>.</param>
/// <param name="Initial">Weights, outputs by inputs, then biases of each layer at the start.</param>
/// <param name="FirstGradient">The gradient of the first sample, in the same order.</param>
/// <param name="Losses">The loss before each step.</param>
/// <param name="Final">The parameters after the last step.</param>
internal sealed record NetworkTrace(
    int[] Sizes, Activation[] Activations, Loss Loss, string Options, float[][] Initial, float[][] FirstGradient, float[] Losses, float[][] Final)
{
    /// <summary>The traces of the file.</summary>
    public static ImmutableArray<NetworkTrace> Load()
    {
        using Stream file = typeof(NetworkTrace).Assembly.GetManifestResourceStream("pytorch-networks.json")!;
        using JsonDocument document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("runs").EnumerateArray().Select(FromJson)];
    }

    private static NetworkTrace FromJson(JsonElement run)
    {
        JsonElement options = run.GetProperty("options");
        return new NetworkTrace(
            [.. run.GetProperty("sizes").EnumerateArray().Select(size => size.GetInt32())],
            [.. run.GetProperty("activations").EnumerateArray().Select(name => Enum.Parse<Activation>(name.GetString()!, ignoreCase: true))],
            Enum.Parse<Loss>(run.GetProperty("loss").GetString()!.Replace("-", ""), ignoreCase: true),
            string.Join(", ", options.EnumerateObject().Select(option => $"{Name(option.Name)} = {option.Value.GetRawText()}")),
            Layers(run, "initial"),
            Layers(run, "firstGradient"),
            [.. run.GetProperty("losses").EnumerateArray().Select(loss => loss.GetSingle())],
            Layers(run, "final"));
    }

    private static string Name(string option) => option switch
    {
        "lr" => "LearningRate",
        "eps" => "Epsilon",
        _ => char.ToUpperInvariant(option[0]) + option[1..],
    };

    private static float[][] Layers(JsonElement run, string name) =>
        [.. run.GetProperty(name).EnumerateArray().Select(layer => layer.GetString()!.Split(' ').Select(Float).ToArray())];

    private static float Float(string bits) =>
        BitConverter.UInt32BitsToSingle(uint.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

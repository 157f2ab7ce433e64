using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>
/// Samples of a batch that are worked on side by side. A sum takes an addition after the other, in which most of a processor waits; the sums of other
/// samples need the same weights and can be computed meanwhile, each in its own order.
/// </summary>
internal static class SideBySide
{
    /// <summary>So many samples: more sums than these don't find room in the registers of most processors.</summary>
    public const int Samples = 4;

    /// <summary>What the names of each sample's locals and arguments end with.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = ["", .. Enumerable.Range(1, Samples - 1).Select(WholeNumber.Text)];

    /// <summary>The suffixes of two samples, whose gradients are added at once: their sum is read and written once for both.</summary>
    public static IReadOnlyList<string> Pair { get; } = [.. Suffixes.Take(2)];

    /// <summary>The suffixes of those besides the first, whose room is the trainer's own.</summary>
    public static IEnumerable<string> Further => Suffixes.Skip(1);

    /// <summary>Whether the samples of a network's batches are worked on side by side where there are vectors.</summary>
    public static bool Fits(NetworkProgram program) => program.Network.HasMiniBatch && program.Layers.All(layer => layer.Layer.IsDense && LayerRows.Fits(layer));

    /// <summary>The same text for each sample, with its suffix.</summary>
    public static string ForEach(System.Func<string, string> text) => string.Join(", ", Suffixes.Select(text));
}

using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Options;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>
/// Arrays train with the same bits in vectors of every width and in scalar code, whatever the numbers are: with every option, each at the lengths around
/// a full vector and at a fifth of all lengths up to 70; with the default options at all of them.
/// </summary>
public sealed class ArrayVectorTests
{
    private const int Steps = 8;
    private const int Longest = 70;

    private static readonly int[] AroundAVector = [1, 2, 3, 4, 5, 8, 9, 16, 17, 31, 32, 33, 64];
    private static readonly string[] LongEnoughToSpareTheDivider = ["", "Momentum = 0.9, Centered = true, EpsilonPlacement = EpsilonPlacement.InsideSquareRoot"];
    private static readonly string[] Models =
    [
        Model("", "float", 1, ""),
        Model("", "double", 1, ""),
        .. VectorOptions.All.Select((options, index) => Model(options, index % 3 == 2 ? "double" : "float", 5 + index % 5, "")),
        Model("", "float", 5, ", Min = -0.25, Max = 0.5, LearningRate = 0.2, Alpha = 0.7, WeightDecay = 0.1, Momentum = 0.3, MaxStep = 0.1"),
        .. LongEnoughToSpareTheDivider.Select(options => OptionProject.Model(options, "[Parameter(Length = 267)] public float[] A;")),
        Model("NonFinite = NonFinite.Ignore", "double", 6, ", Min = -0.25, Max = 0.5, Alpha = 0.7, WeightDecay = 0.1"),
    ];

    // Stays for the tests of all widths.
    private static readonly Lazy<LoadedAssembly> Scalar = new(() => VectorProject.Load(VectorProject.Scalar, VectorWidth.None, Models));

    [Theory]
    [InlineData(VectorWidth.None)]
    [InlineData(VectorWidth.Only128)]
    [InlineData(VectorWidth.UpTo256)]
    [InlineData(VectorWidth.UpTo512)]
    public void EveryOptionHasTheBitsOfScalarCode(VectorWidth width)
    {
        using LoadedAssembly vectors = VectorProject.Load(HarnessOptions.Default, width, Models);
        for (int index = 0; index < Models.Length; index++)
        {
            bool isAny = Models[index].Contains("Ignore", StringComparison.Ordinal);
            Train(new VectorModel(Scalar.Value, index), new VectorModel(vectors, index), isAny, $"{width} of {Models[index]}");
        }
    }

    /// <summary>A struct with an array of each length, or of the lengths from 5 on that leave a remainder when divided by 5.</summary>
    private static string Model(string options, string type, int lengths, string attributes)
    {
        IEnumerable<int> all = Enumerable.Range(1, Longest);
        IEnumerable<int> some = lengths == 1 ? all : all.Where(length => length % 5 == lengths - 5).Union(AroundAVector);

        // Loops, so that there is less to compile.
        string looped = options.Contains("Unroll", StringComparison.Ordinal) ? options : $"{options}{(options.Length > 0 ? ", " : "")}Unroll = 0";
        return OptionProject.Model(looped, string.Join(" ", some.Select(length =>
            $"[Parameter(Length = {length}{(length % 3 == 0 ? "" : attributes)})] public {type}[] A{length};")));
    }

    private static void Train(VectorModel expected, VectorModel actual, bool isAny, string name)
    {
        const int Seed = 20;
        (RandomBits forExpected, RandomBits forActual) = (new RandomBits(Seed), new RandomBits(Seed));
        expected.Fill(forExpected, isAny);
        actual.Fill(forActual, isAny);
        int accepted = 0;
        for (int step = 0; step < Steps; step++)
        {
            expected.NextGradient(forExpected, isAny);
            actual.NextGradient(forActual, isAny);

            bool isAccepted = expected.Step();
            Assert.Equal(isAccepted, actual.Step());
            accepted += isAccepted ? 1 : 0;
            BitsAssert.Equal(expected.Bits, actual.Bits, $"step {step} with {name}");
        }

        Assert.InRange(accepted, Steps / 2, Steps);
    }
}

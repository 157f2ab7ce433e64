using System;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.RandomStructs;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Parameter groups: numbers on a field, or on a struct of fields, override the struct's, and the inner the outer's.</summary>
public sealed class GroupTests
{
    private static readonly TrainingOptions Outer = new() { LearningRate = 0.05, Alpha = 0.95, Momentum = 0.9, Centered = true, Unroll = 4 };

    private static readonly FieldOptions Group = new() { LearningRate = 0.2, Epsilon = 1e-4, WeightDecay = 0.1, Momentum = 0.5 };

    private static readonly FieldOptions Inner = new() { Alpha = 0.3, Momentum = 0, MaxStep = 0.01 };

    [Theory]
    [InlineData(ElementType.Float)]
    [InlineData(ElementType.Double)]
    public void EachParameterTrainsWithTheNumbersOfItsGroup(ElementType type)
    {
        StructShape nested = new(
            "Nested", [new ScalarField("Plain", type), new ArrayField("Taps", type, 6) { Options = Inner }, new ScalarField("Own", type) { Options = Inner }]);
        StructShape middle = new("Middle", [new NestedField("Deep", nested) { Options = new FieldOptions { LearningRate = 0.3 } }]);
        StructShape shape = new(
            "Groups",
            [
                new ScalarField("First", type), new NestedField("Left", nested) { Options = Group }, new NestedField("Right", middle) { Options = Group },
                new ArrayField("Last", type, 3) { Options = Group },
            ]);
        using LoadedAssembly assembly = GeneratorHarness.RunUnchecked(HarnessOptions.Default, DriverSource.Write(shape, Outer)).Load();
        ITrainingDriver driver = assembly.Create<ITrainingDriver>(DriverSource.DriverName(shape));

        // What must hold for each leaf, written out rather than inherited.
        TrainingOptions left = Outer with { LearningRate = 0.2, Epsilon = 1e-4, WeightDecay = 0.1, Momentum = 0.5 };
        TrainingOptions leftInner = left with { Alpha = 0.3, Momentum = 0, MaxStep = 0.01 };
        TrainingOptions right = left with { LearningRate = 0.3 };
        TrainingOptions rightInner = leftInner with { LearningRate = 0.3 };
        TrainingOptions[] expected =
        [
            Outer,
            left, .. Enumerable.Repeat(leftInner, 7),
            right, .. Enumerable.Repeat(rightInner, 7),
            left, left, left,
        ];
        ulong[] initial = Values.Ordinary(shape.TrainedTypes);
        driver.Write(Role.Parameters, initial);
        IPlainParameter[] plain = [.. expected.Zip(initial, (options, bits) => PlainTraining.Create(options, type, bits))];

        for (int step = 0; step < 100; step++)
        {
            ulong[] gradient = [.. initial.Select((_, place) => Values.Of(type, Math.Sin(step * (place + 1))))];
            driver.Write(Role.Gradient, gradient);
            Assert.True(driver.Step());
            foreach ((IPlainParameter parameter, ulong bits) in plain.Zip(gradient))
            {
                parameter.Step(bits);
            }

            BitsAssert.Equal([.. plain.Select(parameter => parameter.Parameter)], driver.Read(Role.Parameters), $"step {step}");
        }
    }
}

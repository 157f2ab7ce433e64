using System;
using System.Collections.Immutable;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Transactions;

/// <summary>A gradient that is NaN, infinite or too large, wherever it stands, changes nothing but the count of rejected steps.</summary>
public sealed class TransactionTests
{
    private const double WeightDecay = 0.5;

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void EveryBadValueInEveryPlaceIsRefused(bool withEveryState, bool maximize, bool weightDecay)
    {
        TrainingOptions options = withEveryState ? TestedShapes.CenteredWithMomentum : TestedShapes.Plain;
        using TestedTrainings trainings = new(options with { Maximize = maximize, WeightDecay = weightDecay ? WeightDecay : 0 });

        foreach (StructShape shape in TestedShapes.All)
        {
            ImmutableArray<ElementType> types = shape.TrainedTypes;
            ITrainingDriver driver = Started(trainings, shape);
            int rejected = 0;
            for (int place = 0; place < types.Length; place++)
            {
                foreach (double bad in BadValues(types[place]))
                {
                    ulong[] gradient = Values.Ordinary(types);
                    gradient[place] = Values.Of(types[place], bad);
                    RequireRefusal(driver, gradient, ++rejected, $"{bad} in place {place} of {shape.Name}");
                }
            }

            Assert.True(StepsAlong(driver, Values.Ordinary(types)), $"{shape.Name} goes on after rejected steps");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void ValuesJustBelowTheBoundAreAcceptedAndKeepEverythingFinite(int sign)
    {
        const int steps = 2000;
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);

        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = Started(trainings, shape);
            ulong[] gradient = [.. shape.TrainedTypes.Select(type => Values.Of(type, sign * Values.BelowBound(type)))];
            for (int step = 0; step < steps; step++)
            {
                Assert.True(StepsAlong(driver, gradient), $"step {step} of {shape.Name}");
            }

            Assert.Equal(0, driver.RejectedSteps);
            Assert.True(driver.IsFinite(), $"{shape.Name} is finite");
        }
    }

    [Fact]
    public void WeightDecayCountsInWhatIsRefused()
    {
        using TestedTrainings trainings = new(TestedShapes.Plain with { WeightDecay = WeightDecay });

        foreach (StructShape shape in TestedShapes.All)
        {
            ImmutableArray<ElementType> types = shape.TrainedTypes;
            for (int place = 0; place < types.Length; place++)
            {
                double bound = Values.Bound(types[place]);

                // Half of the bound from the gradient, half from the parameter.
                Assert.False(StepsWith(trainings, shape, place, parameter: bound, gradient: bound / 2), $"place {place} of {shape.Name}");

                // The gradient alone would be out of bounds.
                Assert.True(StepsWith(trainings, shape, place, parameter: -bound, gradient: bound), $"place {place} of {shape.Name}");

                Assert.False(StepsWith(trainings, shape, place, parameter: double.NaN, gradient: 0), $"place {place} of {shape.Name}");
                Assert.False(StepsWith(trainings, shape, place, double.PositiveInfinity, gradient: 0), $"place {place} of {shape.Name}");
            }
        }
    }

    [Fact]
    public void NothingIsRefusedWhereBadValuesAreIgnored()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum with { NonFinite = NonFinite.Ignore });

        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = Started(trainings, shape);
            ulong[] gradient = [.. shape.TrainedTypes.Select(type => Values.Of(type, double.NaN))];

            Assert.True(StepsAlong(driver, gradient), shape.Name);
            Assert.False(driver.IsFinite(), $"{shape.Name} is finite");
        }
    }

    private static double[] BadValues(ElementType type)
    {
        double bound = Values.Bound(type);
        double largest = type == ElementType.Float ? float.MaxValue : double.MaxValue;
        return [double.NaN, double.PositiveInfinity, double.NegativeInfinity, bound, -bound, largest, -largest];
    }

    private static void RequireRefusal(ITrainingDriver driver, ulong[] gradient, int rejected, string what)
    {
        driver.Write(Role.Gradient, gradient);
        ulong[] before = driver.ReadEverything();

        Assert.False(driver.Step(), what);

        BitsAssert.Equal(before, driver.ReadEverything(), what);
        Assert.Equal(rejected, driver.RejectedSteps);
    }

    // Two steps behind it, so that every average differs from its start.
    private static ITrainingDriver Started(TestedTrainings trainings, StructShape shape)
    {
        ITrainingDriver driver = trainings.Start(shape);
        driver.Write(Role.Parameters, Values.Ordinary(shape.TrainedTypes));
        ulong[] gradient = Values.Ordinary(shape.TrainedTypes);
        Assert.True(StepsAlong(driver, gradient) && StepsAlong(driver, gradient), shape.Name);
        return driver;
    }

    private static bool StepsAlong(ITrainingDriver driver, ulong[] gradient)
    {
        driver.Write(Role.Gradient, gradient);
        return driver.Step();
    }

    private static bool StepsWith(TestedTrainings trainings, StructShape shape, int place, double parameter, double gradient)
    {
        ElementType type = shape.TrainedTypes[place];
        ITrainingDriver driver = trainings.Start(shape);
        ulong[] parameters = driver.Read(Role.Parameters);
        ulong[] gradients = driver.Read(Role.Gradient);
        parameters[place] = Values.Of(type, parameter);
        gradients[place] = Values.Of(type, gradient);
        driver.Write(Role.Parameters, parameters);
        return StepsAlong(driver, gradients);
    }
}

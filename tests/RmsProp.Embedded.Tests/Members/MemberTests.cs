using System.Linq;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Members;

/// <summary>What the generated members other than Step do.</summary>
public sealed class MemberTests
{
    [Fact]
    public void ParameterCountCountsTheTrainedValues()
    {
        using TestedTrainings trainings = new(TestedShapes.Plain);
        Assert.All(TestedShapes.All, shape => Assert.Equal(shape.TrainedTypes.Length, trainings.Start(shape).ParameterCount));
    }

    [Fact]
    public void ATrainerStartsWithZeros()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        Assert.All(TestedShapes.All, shape => Assert.All(trainings.Start(shape).ReadEverything(), bits => Assert.Equal(0UL, bits)));
    }

    [Fact]
    public void TheTrainersStepIsTheStaticStep()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver first = Started(trainings, shape);
            ITrainingDriver second = Started(trainings, shape);

            Assert.Equal(first.Step(), second.TrainerStep());

            BitsAssert.Equal(first.ReadEverything(), second.ReadEverything(), shape.Name);
        }
    }

    [Fact]
    public void ZeroGradientClearsTheGradientAlone()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = Started(trainings, shape);
            ITrainingDriver untouched = Started(trainings, shape);

            driver.ZeroGradient();

            Assert.All(driver.Read(Role.Gradient), bits => Assert.Equal(0UL, bits));
            untouched.Write(Role.Gradient, driver.Read(Role.Gradient));
            BitsAssert.Equal(untouched.ReadEverything(), driver.ReadEverything(), shape.Name);
        }
    }

    [Fact]
    public void ResetClearsTheStateAlone()
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver driver = Started(trainings, shape);
            ulong[] parameters = driver.Read(Role.Parameters);
            ulong[] gradient = driver.Read(Role.Gradient);
            driver.Write(Role.Gradient, [.. shape.TrainedTypes.Select(type => Values.Of(type, double.NaN))]);
            Assert.False(driver.Step());
            driver.Write(Role.Gradient, gradient);

            driver.Reset();

            Role[] state = [Role.SquareAverage, Role.GradientAverage, Role.MomentumBuffer];
            Assert.All(state.SelectMany(role => driver.Read(role)), bits => Assert.Equal(0UL, bits));
            Assert.Equal(0, driver.RejectedSteps);
            BitsAssert.Equal(parameters, driver.Read(Role.Parameters), shape.Name);
            BitsAssert.Equal(gradient, driver.Read(Role.Gradient), shape.Name);
        }
    }

    [Fact]
    public void ACopySharesNothingWithItsOriginal()
    {
        using TestedTrainings trainings = new(TestedShapes.Plain);
        foreach (StructShape shape in TestedShapes.All)
        {
            ITrainingDriver original = Started(trainings, shape);
            ITrainingDriver copy = trainings.Start(shape);
            original.Write(Role.Frozen, [.. original.Read(Role.Frozen).Select((_, index) => (ulong)index + 1)]);

            original.CopyTo(copy);
            ulong[] parameters = original.Read(Role.Parameters);
            ulong[] frozen = original.Read(Role.Frozen);
            BitsAssert.Equal(parameters, copy.Read(Role.Parameters), shape.Name);
            BitsAssert.Equal(frozen, copy.Read(Role.Frozen), shape.Name);

            original.Write(Role.Parameters, new ulong[parameters.Length]);
            original.Write(Role.Frozen, new ulong[frozen.Length]);
            BitsAssert.Equal(parameters, copy.Read(Role.Parameters), shape.Name);
            BitsAssert.Equal(frozen, copy.Read(Role.Frozen), shape.Name);
        }
    }

    private static ITrainingDriver Started(TestedTrainings trainings, StructShape shape)
    {
        ITrainingDriver driver = trainings.Start(shape);
        driver.Write(Role.Parameters, Values.Ordinary(shape.TrainedTypes));
        driver.Write(Role.Gradient, Values.Ordinary(shape.TrainedTypes));
        Assert.True(driver.Step());
        return driver;
    }
}

using System;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.Members;

/// <summary>An array that is null or of the wrong length is refused by name, before anything is written.</summary>
public sealed class ArrayLengthTests
{
    private static readonly Func<Array?, Array?>[] Mistakes =
    [
        _ => null,
        array => OfLength(array, 0),
        array => OfLength(array, array!.Length - 1),
        array => OfLength(array, array!.Length + 1),
    ];

    [Fact]
    public void AStepRefusesEveryWrongArray()
    {
        ForEveryArray((shape, trainings, array) =>
        {
            ITrainingDriver driver = Started(trainings, shape);
            RequireRefusal(driver, array, [driver], () => driver.Step());
        });
    }

    [Fact]
    public void ClearingRefusesEveryWrongArray()
    {
        ForEveryArray((shape, trainings, array) =>
        {
            ITrainingDriver driver = Started(trainings, shape);
            if (array.Role == Role.Gradient)
            {
                RequireRefusal(driver, array, [driver], driver.ZeroGradient);
            }
            else if (array.Role != Role.Parameters)
            {
                RequireRefusal(driver, array, [driver], driver.Reset);
            }
        });
    }

    [Fact]
    public void CopyingRefusesEveryWrongArray()
    {
        ForEveryArray((shape, trainings, array) =>
        {
            if (array.Role == Role.Parameters)
            {
                ITrainingDriver from = Started(trainings, shape);
                ITrainingDriver to = trainings.Start(shape);
                RequireRefusal(from, array with { Owner = "from" }, [from, to], () => from.CopyTo(to));
                RequireRefusal(to, array with { Owner = "to" }, [from, to], () => from.CopyTo(to));
            }
        });
    }

    private static void ForEveryArray(Action<StructShape, TestedTrainings, ArrayPlace> test)
    {
        using TestedTrainings trainings = new(TestedShapes.CenteredWithMomentum);
        foreach (StructShape shape in TestedShapes.All)
        {
            foreach (ArrayPlace array in ArrayPlace.AllOf(shape))
            {
                test(shape, trainings, array);
            }
        }
    }

    private static void RequireRefusal(ITrainingDriver owner, ArrayPlace array, ITrainingDriver[] all, Action action)
    {
        foreach (Func<Array?, Array?> mistake in Mistakes)
        {
            ulong[] before = [.. all.SelectMany(driver => driver.ReadEverything())];
            Array? original = null;
            owner.Visit(array.Role, new ArrayReplacer(array.Index, right => mistake(original = right)));

            ArgumentException refusal = Assert.Throws<ArgumentException>(action);

            owner.Visit(array.Role, new ArrayReplacer(array.Index, _ => original));
            Assert.Equal(array.Owner, refusal.ParamName);
            Assert.StartsWith($"{array.Owner}.{array.Path} must be an array of length {array.Length}.", refusal.Message);
            BitsAssert.Equal(before, [.. all.SelectMany(driver => driver.ReadEverything())], $"{array}");
            Assert.Equal(0, owner.RejectedSteps);
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

    private static Array OfLength(Array? array, int length) => Array.CreateInstance(array!.GetType().GetElementType()!, length);
}

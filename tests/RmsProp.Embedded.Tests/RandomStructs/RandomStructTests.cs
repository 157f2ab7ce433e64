using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RmsProp.Embedded.Tests.Harness;
using RmsProp.Embedded.Tests.Shapes;
using Xunit;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>2,000 random structs and options train bit for bit as a plain loop does.</summary>
public sealed class RandomStructTests
{
    private const int StructsPerBatch = 100;

    // The size that FsCheck passes to generators which grow; none here does.
    private const int Size = 0;

    public static TheoryData<int> Batches => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void GeneratedCodeComputesWhatAPlainLoopComputes(int batch)
    {
        RandomTraining[] trainings = [.. Enumerable.Range(0, StructsPerBatch).Select(index => Sample(batch, index))];
        string[] sources = [.. trainings.Select(training => DriverSource.Write(training.Shape, training.Options))];

        using LoadedAssembly assembly = GeneratorHarness.RunUnchecked(HarnessOptions.Default, sources).Load();

        foreach ((RandomTraining training, string source) in trainings.Zip(sources))
        {
            Compare(training, assembly.Create<ITrainingDriver>(DriverSource.DriverName(training.Shape)), source);
        }
    }

    private static RandomTraining Sample(int batch, int index)
    {
        ulong seed = (ulong)(batch * StructsPerBatch + index);
        return RandomTraining.Named($"Random{index}").Sample(numberOfSamples: 1, new Rnd(seed), Size).Single();
    }

    private static void Compare(RandomTraining training, ITrainingDriver driver, string source)
    {
        PlainTraining expected = new(training.Options, training.Shape, training.Initial);
        ulong[] frozen = [.. driver.Read(Role.Frozen).Select((_, index) => (ulong)index)];
        driver.Write(Role.Frozen, frozen);
        driver.Write(Role.Parameters, training.Initial);
        Assert.True(training.Initial.Length == driver.ParameterCount, $"ParameterCount is {driver.ParameterCount} of\n{source}");

        int step = 0;
        foreach (ulong[] gradient in training.Gradients)
        {
            driver.Write(Role.Gradient, gradient);

            Assert.True(expected.Step(gradient) == driver.Step(), $"step {step} was rejected by one of the two\n{source}");
            foreach (Role role in Enum.GetValues<Role>().Where(role => role is not (Role.Gradient or Role.Frozen)))
            {
                BitsAssert.Equal(expected.Read(role), driver.Read(role), $"{role} after step {step} of\n{source}");
            }

            step++;
        }

        BitsAssert.Equal(frozen, driver.Read(Role.Frozen), $"frozen fields of\n{source}");
        Assert.Equal(expected.RejectedSteps, driver.RejectedSteps);
    }
}

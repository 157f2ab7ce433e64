using System;
using System.IO;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>A program that is killed while it trains and saves loses nothing that it has saved, and learns the same in the end.</summary>
[Collection(PackageTests.Name)]
public sealed class KillAndResumeTests(PackedFeed feed)
{
    private const int Kills = 12;
    private const int MostSavesAtOnce = 15;

    [Fact]
    public void AKilledTrainingEndsWithTheSameBits()
    {
        string assembly = feed.BuildConsumer("Resumable", ResumableTraining.Source);
        string folder = Path.GetDirectoryName(assembly)!;
        string store = Path.Combine(folder, "killed.bin");

        Random random = new(1);
        int reported = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using ResumableTraining training = new(assembly, store);
            int resumed = training.ReadSaves();

            // It may have saved once more than it could tell before it was killed, or several times, but never less often.
            Assert.InRange(resumed, reported, kill * MostSavesAtOnce);

            int saves = random.Next(2, MostSavesAtOnce + 1);
            training.Go(saves);
            reported = resumed;
            for (int read = random.Next(1, saves); read > 0; read--)
            {
                reported = training.ReadSaves();
            }
        }

        Assert.InRange(reported, Kills, Kills * MostSavesAtOnce);
        Assert.Equal(Complete(assembly, Path.Combine(folder, "undisturbed.bin"), 0), Complete(assembly, store, reported));
    }

    /// <summary>Trains to the end, from at least so many saves on.</summary>
    private static string Complete(string assembly, string store, int reported)
    {
        using ResumableTraining training = new(assembly, store);
        int saves = training.ReadSaves();
        Assert.True(saves >= reported);

        training.Go(ResumableTraining.Saves - saves);
        while (saves < ResumableTraining.Saves)
        {
            saves = training.ReadSaves();
        }

        return training.ReadLine();
    }
}

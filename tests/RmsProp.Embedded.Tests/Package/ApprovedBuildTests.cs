using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>The recipe of the README for approved code, followed by a project that knows only the package.</summary>
[Collection(PackageTests.Name)]
public sealed class ApprovedBuildTests(PackedFeed feed)
{
    private const string Program = """
        using System;
        using RmsProp.Embedded;

        Console.WriteLine(new Sensors.Thermistor.Trainer().Parameters.Gain);

        namespace Sensors
        {
            [RmsProp(Alpha = 0.9, Approved = true)]
            public partial struct Thermistor
            {
                public float Gain;
            }

            [RmsProp]
            public partial struct Unapproved
            {
                public float Gain;
            }
        }
        """;

    private const string File = "Sensors.Thermistor.rmsprop.verified.cs";

    // The second stands for any other: it comes with the SDK, which no other framework does.
    private const string TwoFrameworks = """
        <TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>
        <EnableWindowsTargeting>true</EnableWindowsTargeting>
        <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
        <RmsPropTarget Condition="'$(TargetFramework)' == 'net10.0-windows'">nanoFramework</RmsPropTarget>
        """;

    [Fact]
    public void ABuildFailsUnlessItsCodeIsApproved()
    {
        ConsumerProject project = feed.CreateConsumer("Approved", Program);
        Assert.Contains("Program.cs(8,27): error RMSP022", project.FailToBuild());

        project.Accept();
        Assert.Equal([File], project.ApprovedFiles);
        Assert.Contains("alpha 0.9", project.Read(File));

        // Written again although the compiler has nothing new to do.
        project.Delete(File);
        project.Accept();
        project.Build();

        project.Edit("Alpha = 0.9", "Alpha = 0.8");
        Assert.Contains($"{File}(7,1): error RMSP023", project.FailToBuild());

        project.Accept();
        Assert.Contains("alpha 0.8", project.Read(File));
        project.Build();

        // Missed although all that was built is still there.
        project.Delete(File);
        Assert.Contains("error RMSP022", project.FailToBuild());
    }

    [Fact]
    public void AProjectWithNothingToApproveCanBeBuiltWithTheRest()
    {
        ConsumerProject project = feed.CreateConsumer("Nothing", "System.Console.WriteLine();");

        project.Accept();

        Assert.Empty(project.ApprovedFiles);
    }

    [Fact]
    public void EachFrameworkHasItsOwnTexts()
    {
        ConsumerProject project = feed.CreateConsumer("Frameworks", Program, TwoFrameworks);

        project.Accept();
        project.Build();

        Assert.Equal([$"net10.0-windows/{File}", $"net10.0/{File}"], project.ApprovedFiles);
        Assert.NotEqual(project.Read($"net10.0/{File}"), project.Read($"net10.0-windows/{File}"));
    }

    [Fact]
    public void TextsCanBeKeptElsewhere()
    {
        ConsumerProject project = feed.CreateConsumer(
            "Elsewhere", Program, "<TargetFramework>net10.0</TargetFramework><RmsPropApprovedDirectory>../Texts</RmsPropApprovedDirectory>");

        project.Accept();
        project.Build();

        Assert.Empty(project.ApprovedFiles);
        Assert.Contains("alpha 0.9", project.Read($"../Texts/{File}"));
    }
}

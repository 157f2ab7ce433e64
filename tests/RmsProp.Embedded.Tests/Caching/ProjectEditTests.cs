using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Tests.Harness;
using Xunit;
using static RmsProp.Embedded.Tests.Caching.PipelineSources;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>What a change of the project makes the generator do again: each test pins the reason of every named step.</summary>
public sealed class ProjectEditTests
{
    [Fact]
    public void NothingIsEdited()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.SetProperties(HarnessOptions.Measured);
        project.AssertReasons("""
            Parsed: Cached
            Models: Cached
            Settings: Unchanged
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Cached
            Written: Cached, Cached
            """);
    }

    [Fact]
    public void TheTargetIsChanged()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.SetProperties(HarnessOptions.Measured with { Target = "nanoFramework" });

        project.AssertReasons("""
            Parsed: Cached
            Models: Cached
            Settings: Modified
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Modified
            Written: Modified, Modified
            """);
    }

    [Fact]
    public void AnApprovedTextIsAdded()
    {
        EditedProject project = new(Approved);

        project.AddAdditionalFile("Approved.rmsprop.verified.cs", "");

        project.AssertReasons("""
            Parsed: Cached
            Models: Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Modified
            Sources: Cached
            Written: Cached, Modified
            """);
    }

    [Fact]
    public void AStructWithAnApprovedTextIsMoved()
    {
        EditedProject project = new(Approved);

        project.Replace(0, "[RmsProp.", "\n[RmsProp.");

        project.AssertReasons("""
            Parsed: Modified
            Models: Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Cached
            Written: Cached, Modified
            """);
    }

    [Fact]
    public void AFileIsEditedInAProjectOfFiveHundredStructs()
    {
        const int structs = 500;
        string[] sources = [.. Enumerable.Range(0, structs).Select(index => Other.Replace("Other", $"Other{index}"))];
        EditedProject project = new(HarnessOptions.Default, [Unrelated, .. sources]);
        Assert.Equal(structs, project.Run.Files.Length);

        project.Replace(0, "42", "43");

        Assert.Equal(structs, project.Run.Files.Length);
        Assert.All(project.Run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs), AssertCached);
    }

    private static void AssertCached((object Value, IncrementalStepRunReason Reason) output) =>
        Assert.Equal(IncrementalStepRunReason.Cached, output.Reason);
}

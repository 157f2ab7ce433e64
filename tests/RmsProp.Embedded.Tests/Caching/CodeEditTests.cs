using Xunit;
using static RmsProp.Embedded.Tests.Caching.PipelineSources;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>What an edit of code makes the generator do again: each test pins the reason of every named step.</summary>
public sealed class CodeEditTests
{
    [Fact]
    public void AnUnrelatedFileIsEdited()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.Replace(1, "42", "43");

        project.AssertReasons("""
            Parsed: Cached
            Models: Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Cached
            Written: Cached, Cached
            """);
    }

    [Fact]
    public void ACommentIsWrittenAboveTheStruct()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.Replace(0, "[RmsProp(", "// A comment.\n[RmsProp(");

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
    public void TheBodyOfAMethodIsEdited()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.Replace(0, "Gain * raw + Offset", "Offset + Gain * raw");

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
    public void AnOptionIsChanged()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.Replace(0, "0.05", "0.06");

        project.AssertReasons("""
            Parsed: Modified
            Models: Modified
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Modified
            Written: Modified, Modified
            """);
    }

    [Fact]
    public void AFieldIsAdded()
    {
        EditedProject project = new(Thermistor, Other);

        project.Replace(0, "float Offset;", "float Shift, Offset;");

        project.AssertReasons("""
            Parsed: Modified, Cached
            Models: Modified, Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Modified, Cached
            Written: Modified, Cached, Modified, Cached
            """);
    }

    [Fact]
    public void AnotherStructIsAdded()
    {
        EditedProject project = new(Thermistor, Unrelated);

        project.Add(Other);

        project.AssertReasons("""
            Parsed: Cached, New
            Models: Cached, New
            Settings: Cached
            AmbiguousFileNames: Unchanged
            ApprovedTexts: Unchanged
            Sources: Cached, New
            Written: Cached, New, Cached, New
            """);
    }

    [Fact]
    public void AStructIsRemoved()
    {
        EditedProject project = new(Thermistor, Other);

        project.Remove(1);

        project.AssertReasons("""
            Parsed: Cached, Removed
            Models: Cached, Removed
            Settings: Cached
            AmbiguousFileNames: Unchanged
            ApprovedTexts: Unchanged
            Sources: Cached, Removed
            Written: Cached, Removed, Cached, Removed
            """);
    }

    [Fact]
    public void AStructWhoseNameDiffersInCaseIsAdded()
    {
        EditedProject project = new(Thermistor, Other);

        project.Add("[RmsProp.Embedded.RmsProp] public partial struct OTHER { public float Gain; }");

        project.AssertReasons("""
            Parsed: Cached, Cached, New
            Models: Cached, Cached, New
            Settings: Cached
            AmbiguousFileNames: Modified
            ApprovedTexts: Unchanged
            Sources: Unchanged, Modified, New
            Written: Cached, Modified, New, Cached, Cached, New
            """);
    }

    [Fact]
    public void ANestedStructInAnotherFileIsEdited()
    {
        EditedProject project = new("[RmsProp.Embedded.RmsProp] public partial struct Model { public Line Only; }", "public struct Line { public float Gain; }", Other);

        project.Replace(1, "float Gain;", "float Gain, Offset;");

        project.AssertReasons("""
            Parsed: Modified, Cached
            Models: Modified, Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Modified, Cached
            Written: Modified, Cached, Modified, Cached
            """);
    }

    [Fact]
    public void AStructWithAnErrorIsMoved()
    {
        EditedProject project = new(Thermistor, Other.Replace("partial ", ""));

        project.Replace(1, "[RmsProp.", "\n[RmsProp.");

        project.AssertReasons("""
            Parsed: Cached, Modified
            Models: Cached
            Settings: Cached
            AmbiguousFileNames: Cached
            ApprovedTexts: Unchanged
            Sources: Cached
            Written: Cached, Cached, Modified
            """);
    }
}

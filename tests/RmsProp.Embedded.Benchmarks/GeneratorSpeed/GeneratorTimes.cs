namespace RmsProp.Embedded.Benchmarks.GeneratorSpeed;

/// <summary>Medians in milliseconds.</summary>
/// <param name="Cold">The first run.</param>
/// <param name="OwnEdit">A run after an option of one struct has changed.</param>
/// <param name="UnrelatedEdit">A run after an edit in a file without annotated structs.</param>
/// <param name="EmptyTransform">The same edit with a generator that looks for the attribute and writes a constant text.</param>
/// <param name="WrittenAnew">How many files the unrelated edit made the generator write.</param>
internal sealed record GeneratorTimes(double Cold, double OwnEdit, double UnrelatedEdit, double EmptyTransform, int WrittenAnew);

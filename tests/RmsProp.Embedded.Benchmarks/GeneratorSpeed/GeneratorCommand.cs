using System;
using System.CommandLine;
using System.Globalization;

namespace RmsProp.Embedded.Benchmarks.GeneratorSpeed;

/// <summary><c>generator</c>: how long the generator takes, cold and after edits, beside a generator that does nothing.</summary>
internal static class GeneratorCommand
{
    private static readonly int[] Counts = [1, 100, 500, 1000];

    private const int Losses = 200;

    public static Command Create()
    {
        Command command = new("generator", "Measures cold and incremental runs of the generator at 1, 100, 500 and 1,000 structs.");
        command.SetAction(_ =>
        {
            GeneratorRuns.WarmUp();
            Console.WriteLine("| structs | cold, ms | cold, ms per struct | edit of one struct, ms | unrelated edit, ms | the same with an empty transform, ms | ratio | files written anew |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (int count in Counts)
            {
                GeneratorTimes times = GeneratorRuns.Measure(count);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {count:N0} | {times.Cold:F1} | {times.Cold / count:F2} | {times.OwnEdit:F2} | {times.UnrelatedEdit:F2} | {times.EmptyTransform:F2} | {times.UnrelatedEdit / times.EmptyTransform:F2} | {times.WrittenAnew} |"));
            }

            Console.WriteLine();
            GeneratorRuns.MeasureLosses(20);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Losses} losses of 50 operations: {GeneratorRuns.MeasureLosses(Losses):F0} ms"));
        });
        return command;
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

using FirmwareSample.Digits;
using FirmwareSample.Monitor;

using Spectre.Console;

using static System.FormattableString;

namespace FirmwareSample;

/// <summary>Progress and comparison: live and in colour on a terminal, plain text where the output is redirected.</summary>
internal sealed class ConsoleView
{
    private readonly IAnsiConsole console;
    private readonly bool isTerminal;

    /// <summary>Prepares to print to <paramref name="output"/>.</summary>
    public ConsoleView(TextWriter output)
    {
        var target = new AnsiConsoleOutput(output);
        isTerminal = target.IsTerminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,

            // Known build servers would switch colours back on.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = isTerminal },
        });
    }

    /// <summary>Takes every run through its recording.</summary>
    public void Learn(IReadOnlyList<TrainingRun> runs)
    {
        if (!isTerminal)
        {
            foreach (TrainingRun run in runs)
            {
                while (!run.IsFinished)
                {
                    run.LearnWindow();
                }
            }

            return;
        }

        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(progress =>
            {
                foreach (TrainingRun run in runs)
                {
                    ProgressTask task = progress.AddTask(Invariant($"{run.Optimizer} {run.LearningRate}"), maxValue: run.Windows.Count);
                    while (!run.IsFinished)
                    {
                        run.LearnWindow();
                        task.Increment(1);
                    }
                }
            });
    }

    /// <summary>Learns digits, epoch by epoch.</summary>
    public void Learn(DigitsRun run, int epochs)
    {
        if (isTerminal)
        {
            console.Progress().Start(progress =>
            {
                ProgressTask task = progress.AddTask("epochs", maxValue: epochs);
                for (int epoch = 0; epoch < epochs; epoch++)
                {
                    run.LearnEpoch();
                    task.Increment(1);
                }
            });
        }

        for (int epoch = 0; epoch < epochs; epoch++)
        {
            if (run.Losses.Count == epoch)
            {
                run.LearnEpoch();
            }

            console.Profile.Out.Writer.Write(Invariant($"epoch {epoch + 1,2}  loss {run.Losses[epoch]:F3}  test accuracy {run.Accuracies[epoch]:F3}\n"));
        }
    }

    /// <summary>Watches a recording, second by second.</summary>
    public void Watch(MonitorRun run)
    {
        if (isTerminal)
        {
            console.Progress().Start(progress =>
            {
                ProgressTask task = progress.AddTask("seconds", maxValue: run.Recording.Seconds);
                while (!run.IsFinished)
                {
                    run.WatchSecond();
                    task.Increment(1);
                }
            });
        }

        while (!run.IsFinished)
        {
            run.WatchSecond();
        }
    }

    /// <summary>Prints which beats raised an alarm.</summary>
    public void PrintAlarms(AlarmScore score)
    {
        Table table = NewTable().AddColumn("Beats");
        foreach (string name in new[] { "Counted", "With alarm", "Without" })
        {
            table.AddColumn(name, column => column.RightAligned());
        }

        foreach (BeatKind kind in Enum.GetValues<BeatKind>())
        {
            int alarmed = score.Beats(kind, withAlarm: true).Count();
            int count = score.Count(kind);
            table.AddRow(kind.ToString(), Invariant($"{count}"), Invariant($"{alarmed}"), Invariant($"{count - alarmed}"));
        }

        console.Write(table);
    }

    /// <summary>Prints the gain of each run.</summary>
    public void PrintComparison(IReadOnlyList<TrainingRun> runs)
    {
        Table table = NewTable()
            .AddColumn("Optimizer")
            .AddColumn("Learning rate", column => column.RightAligned())
            .AddColumn(Invariant($"Gain, last {runs[0].Windows.ScoredSeconds:F1} s"), column => column.RightAligned());
        foreach (TrainingRun run in runs)
        {
            string optimizer = run.Learner is SgdLearner ? run.Optimizer : $"[bold blue]{run.Optimizer}[/]";
            table.AddRow(optimizer, run.LearningRate.ToString(CultureInfo.InvariantCulture), run.Gain.ToString());
        }

        console.Write(table);
    }

    private Table NewTable() => new Table().Border(isTerminal ? TableBorder.Rounded : TableBorder.Ascii2);
}

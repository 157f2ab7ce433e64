using System;
using System.CommandLine;
using System.IO;
using System.Linq;

using FirmwareSample.Digits;
using FirmwareSample.Losses;
using FirmwareSample.Monitor;

namespace FirmwareSample;

/// <summary>The command line: what can be asked for, and one line on the error output for what can't.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where complaints go.</param>
internal sealed class SampleCommand(TextWriter output, TextWriter error)
{
    /// <summary>Exit code for a wrong argument, and for a file that can't be read or written.</summary>
    public const int BadInput = 2;

    private readonly Option<bool> slice = new("--slice")
    {
        Description = "Learn from the 16 KB slice that is built into the program, as devices do.",
    };

    private readonly Option<string> input = new("--input")
    {
        Description = "Learn from this recording: little-endian unsigned 16-bit counts, 360 per second, 1024 at 0 mV, 200 per mV. "
            + "By default, five minutes of record 208 of the MIT-BIH Arrhythmia Database.",
        HelpName = "FILE",
    };

    private readonly Option<string> outputDirectory = new("--out")
    {
        Description = "Write report.html into this directory. By default, out beside the project, or in the current directory.",
        HelpName = "DIR",
    };

    /// <summary>Runs the sample.</summary>
    /// <param name="arguments">As the user typed them.</param>
    /// <returns>The exit code: 0, or <see cref="BadInput"/>.</returns>
    public int Run(string[] arguments)
    {
        var command = new RootCommand("Learns, sample by sample, to predict an ECG; the optimizer is generated code.")
        {
            slice,
            input,
            outputDirectory,
            Command("linear", "Learns a linear layer from ten rows instead, with the losses of PyTorch.", () => new LinearSample(output).Run()),
            Command("thermistor", "Finds the curve of a thermistor instead, from a loss with a logarithm.", () => new ThermistorSample(output).Run()),
            Command("iris", "Tells two species of iris apart instead, by logistic regression.", () => new IrisSample(output).Run()),
            DigitsCommand(),
            MonitorCommand(),
        };
        command.SetAction(RunSample);

        ParseResult parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Complain(parsed.Errors[0].Message);
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private Command Command(string name, string description, Action run)
    {
        var command = new Command(name, description);
        command.SetAction(_ => Try(run));
        return command;
    }

    private Command DigitsCommand()
    {
        Option<int> epochs = Count("--epochs", 10, "How often every digit is learnt.");
        Option<int> batch = Count("--batch", 1, "Digits per step. With 1, each is learnt at once, and no gradient is stored.");
        Option<int> seed = Count("--seed", 1, "Decides the start values.");
        Option<string> directory = new("--out") { Description = "Write digits.html into this directory. By default as above.", HelpName = "DIR" };
        var command = new Command("digits", "Learns to read handwritten digits instead, with a network of 1,210 parameters.") { epochs, batch, seed, directory };
        command.SetAction(parsed => Try(() => new DigitsSample(output).Run(
            parsed.GetValue(epochs), parsed.GetValue(batch), parsed.GetValue(seed), parsed.GetValue(directory) ?? DefaultOutputDirectory())));
        return command;
    }

    private Command MonitorCommand()
    {
        Option<int> seed = Count("--seed", 1, "Decides the start values.");
        Option<string> file = new("--input") { Description = "Watch this recording, of the same form as above.", HelpName = "FILE" };
        Option<string> directory = new("--out") { Description = "Write monitor.html into this directory. By default as above.", HelpName = "DIR" };
        var command = new Command("monitor", "Watches the ECG instead: a network that learns to predict it raises an alarm where a beat surprises it.") { seed, file, directory };
        command.SetAction(parsed => Try(() => new MonitorSample(ChooseRecording(slice: false, parsed.GetValue(file)), output).Run(
            parsed.GetValue(seed), parsed.GetValue(directory) ?? DefaultOutputDirectory())));
        return command;
    }

    private static Option<int> Count(string name, int standard, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be 1 or more");
            }
        });
        return option;
    }

    private int RunSample(ParseResult parsed) => Try(() =>
    {
        EcgRecording recording = ChooseRecording(parsed.GetValue(slice), parsed.GetValue(input));
        new Sample(recording, output).Run(parsed.GetValue(outputDirectory) ?? DefaultOutputDirectory());
    });

    private int Try(Action run)
    {
        try
        {
            run();
            return 0;
        }
        catch (InputException exception)
        {
            return Complain(exception.Message);
        }
    }

    private static EcgRecording ChooseRecording(bool slice, string? path)
    {
        if (!slice)
        {
            return path is null ? EcgRecording.LoadDefault() : EcgRecording.Load(path);
        }

        return path is null ? EcgRecording.Slice() : throw new InputException("--slice brings its own recording: leave out --input");
    }

    private static string DefaultOutputDirectory()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (directory.EnumerateFiles("FirmwareSample.csproj").Any())
            {
                return Path.Combine(directory.FullName, "out");
            }
        }

        return "out";
    }

    private int Complain(string message)
    {
        error.Write($"error: {message}\n");
        return BadInput;
    }
}

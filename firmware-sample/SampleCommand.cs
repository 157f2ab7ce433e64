using System;
using System.CommandLine;
using System.IO;
using System.Linq;

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
            LinearCommand(),
        };
        command.SetAction(RunSample);

        ParseResult parsed = command.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Complain(parsed.Errors[0].Message);
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private Command LinearCommand()
    {
        var command = new Command("linear", "Learns a linear layer from ten rows instead, with the losses of PyTorch.");
        command.SetAction(_ => new LinearSample(output).Run());
        return command;
    }

    private int RunSample(ParseResult parsed)
    {
        try
        {
            EcgRecording recording = ChooseRecording(parsed.GetValue(slice), parsed.GetValue(input));
            new Sample(recording, output).Run(parsed.GetValue(outputDirectory) ?? DefaultOutputDirectory());
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

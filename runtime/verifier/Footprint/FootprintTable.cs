using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Spectre.Console;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>Shows footprints as tables.</summary>
internal static class FootprintTable
{
    // Wide enough for every name, so that the text is the same on every terminal and in every log.
    private const int Width = 120;

    public static void Write(TextWriter output, IEnumerable<StructFootprint> footprints, VerifierTarget target)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        foreach (StructFootprint footprint in footprints)
        {
            console.Write(Table(footprint, target));
            string[] uncounted = [.. footprint.Members.SelectMany(member => member.Opcodes.Uncounted).Distinct()];
            if (uncounted.Length > 0)
            {
                output.Write($">= without {string.Join(", ", uncounted)}\n");
            }

            output.Write("\n");
        }
    }

    private static Table Table(StructFootprint footprint, VerifierTarget target)
    {
        Table table = new Table { Title = new TableTitle(Markup.Escape($"{footprint.Name} on {target}")), Border = TableBorder.Ascii2 }
            .AddColumn("")
            .AddColumn(new TableColumn("bytes").RightAligned())
            .AddColumn(new TableColumn("executed opcodes").RightAligned());

        // The trainer's members do nothing but pass on to these.
        foreach (MemberFootprint member in footprint.Members.Where(member => !member.IsOfTrainer))
        {
            table.AddRow(Markup.Escape(member.Name), Number(member.CodeBytes), (member.Opcodes.IsExact ? "" : ">= ") + Number(member.Opcodes.Total));
        }

        return table
            .AddRow("IL, all members", Number(footprint.CodeBytes), "")
            .AddRow("RAM, parameters", Number(footprint.ParameterBytes), "")
            .AddRow("RAM, optimizer state", Number(footprint.StateBytes), "")
            .AddRow("RAM, gradient", Number(footprint.GradientBytes), "")
            .AddRow("checkpoint", Number(footprint.CheckpointBytes), "");
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;
using RmsProp.Embedded.IlVerifier.Footprint;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>The command line.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where complaints go.</param>
internal sealed class VerifierCommand(TextWriter output, TextWriter error)
{
    /// <summary>Exit code when rules are violated.</summary>
    public const int Violations = 1;

    /// <summary>Exit code for a wrong argument, and for a file that can't be read.</summary>
    public const int BadInput = 2;

    /// <summary>Exit code when there is nothing to verify, so that a proof of nothing doesn't pass for one.</summary>
    public const int NothingHot = 3;

    private readonly Argument<string[]> assemblies = new("assemblies")
    {
        Description = "The .NET assemblies to verify: the program, and the libraries of its own.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<VerifierTarget> target = new("--target")
    {
        Description = "What they are for: Net, nanoFramework or CortexM.",
        DefaultValueFactory = _ => VerifierTarget.Net,
    };

    private readonly Option<string[]> references = new("--reference")
    {
        Description = "A file, or a folder of files, that they refer to. What lies beside them is found, for Net the framework too.",
        HelpName = "PATH",
    };

    private readonly Option<string[]> allowed = new("--allow")
    {
        Description = "A file of further members that hot paths may call: on each line the full name and the reason.",
        HelpName = "FILE",
    };

    private readonly Option<bool> all = new("--all")
    {
        Description = "Verify all public methods instead of the generated ones and those with [HotPath].",
    };

    /// <param name="arguments">As the user typed them.</param>
    /// <returns>The exit code: 0, or one of the constants.</returns>
    public int Run(string[] arguments)
    {
        var footprint = new Command("footprint", "Measures what trained structs take: bytes of IL and executed opcodes per member, RAM, checkpoint.")
        {
            assemblies, target, references,
        };
        footprint.SetAction(parsed => Guard(() => Measure(parsed)));
        var root = new RootCommand("Proves on the IL that hot paths allocate nothing and keep to what their target can do.")
        {
            assemblies, target, references, allowed, all, footprint,
        };
        root.SetAction(parsed => Guard(() => Verify(parsed)));

        ParseResult parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0
            ? Complain(parsed.Errors[0].Message)
            : parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    private int Verify(ParseResult parsed)
    {
        VerifierOptions options = new(parsed.GetValue(target))
        {
            AllPublic = parsed.GetValue(all),
            Reviewed = ReviewedMembers.Default.With(parsed.GetValue(allowed) ?? []),
        };
        using AssemblySet set = Open(parsed);
        VerifierReport report = Verification.Run(set, options);
        foreach (IGrouping<string, Finding> group in report.Findings.GroupBy(finding => finding.Group))
        {
            output.Write($"{group.Key}\n{string.Concat(group.Select(finding => $"  {finding}\n"))}");
        }

        if (report.HotMethods == 0)
        {
            output.Write("no hot methods: neither a generated member of a struct with [RmsProp] nor a method with [HotPath]\n");
        }

        output.Write($"{report.HotMethods} hot methods, {report.Methods} with what they call: {report.Findings.Count} findings\n");
        return report.Findings.Count > 0 ? Violations : report.HotMethods == 0 ? NothingHot : 0;
    }

    private int Measure(ParseResult parsed)
    {
        using AssemblySet set = Open(parsed);
        IReadOnlyList<StructFootprint> footprints = FootprintReader.Read(set, parsed.GetValue(target));
        FootprintTable.Write(output, footprints, parsed.GetValue(target));
        if (footprints.Count == 0)
        {
            output.Write("no struct with [RmsProp]\n");
        }

        return footprints.Count > 0 ? 0 : NothingHot;
    }

    private AssemblySet Open(ParseResult parsed) =>
        AssemblySet.Open(parsed.GetRequiredValue(assemblies), parsed.GetValue(references) ?? [], parsed.GetValue(target));

    private int Guard(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (BadInputException exception)
        {
            return Complain(exception.Message);
        }
        catch (Exception exception)
        {
            // Files are read as they are needed, and a damaged one shows in many ways.
            return Complain($"an assembly is damaged, or has something that can't be read: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private int Complain(string message)
    {
        error.Write(message.ReplaceLineEndings(" ") + "\n");
        return BadInput;
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using RmsProp.Embedded.CortexM;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests.CortexM.StepCost;

/// <summary>What a step costs on a Cortex-M4F, beside C, and the table of it.</summary>
public class StepCostTests(ITestOutputHelper output)
{
    /// <summary>The one whose numbers are in the README.</summary>
    private const string DocumentedGcc = "12.2.";

    [CortexMFact]
    public void AStepCostsWhatItCostsInC()
    {
        IReadOnlyList<StepMeasurement> measured = StepBench.Run();

        string table = Table(measured);
        output.WriteLine(table);
        File.WriteAllText(Path.Combine(System.AppContext.BaseDirectory, "cortex-m", "step-cost.md"), table);
        Assert.All(measured, step => Assert.True(step.BitsAreEqual, step.Variant.Name));
        if (Tool.Gcc.RunOrFail(["-dumpversion"]).StartsWith(DocumentedGcc, System.StringComparison.Ordinal))
        {
            Assert.Contains(table, File.ReadAllText(Path.Combine(TestProject.Repository, "runtime", "cortex-m", "README.md")));
        }

        Assert.All(measured, step => Assert.InRange(step.Ratio, 0.9, 1.02));
        Assert.All(
            measured.Zip(measured.Skip(1)).Where(pair => pair.Second.Variant.Rejects),
            pair => Assert.InRange(pair.Second.CSharp.Instructions / pair.First.CSharp.Instructions, 1.1, HighestRejection(pair.Second.Variant)));
    }

    // Of many gradients only the first 20 stay in registers; each of the others is loaded twice. In C it costs 1.212 times for 256 fields, 1.31 for the array.
    private static double HighestRejection(StepVariant variant) => variant.Count > 64 ? (variant.IsArray ? 1.201 : 1.211) : 1.2;

    private static string Table(IEnumerable<StepMeasurement> measured)
    {
        var table = new StringBuilder();
        table.Append("| values | non-finite | C# | C, same bits | ratio | C, fast-math | C# bytes | C bytes | fast-math bytes | same bits | flash | RAM |\n");
        table.Append("|---|---|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|\n");
        foreach (StepMeasurement step in measured)
        {
            table.Append(string.Create(CultureInfo.InvariantCulture,
                $"| {step.Variant.Shape} | {(step.Variant.Rejects ? "Reject" : "Ignore")} | {step.CSharp.Instructions:F1} | {step.C.Instructions:F1} | {step.Ratio:F3} | "))
                .Append(string.Create(CultureInfo.InvariantCulture,
                $"{step.FastC.Instructions:F1} | {step.CSharp.Bytes} | {step.C.Bytes} | {step.FastC.Bytes} | {(step.BitsAreEqual ? "yes" : "no")} | {step.Image.Region("FLASH").Used} | {step.Image.Region("RAM").Used} |\n"));
        }

        return table.ToString();
    }
}

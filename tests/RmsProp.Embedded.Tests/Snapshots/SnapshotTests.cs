using System.Linq;
using System.Threading.Tasks;
using RmsProp.Embedded.Tests.Corpus;
using RmsProp.Embedded.Tests.Harness;
using VerifyXunit;
using Xunit;

namespace RmsProp.Embedded.Tests.Snapshots;

/// <summary>What is generated for each source of the corpus, word for word.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Names => [.. SourceCorpus.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Generated(string name)
    {
        CorpusSource source = SourceCorpus.Named(name);
        GeneratorRun run = GeneratorHarness.Run(source.MeasuredProject, source.Source);

        string text = string.Concat(run.Files.Select(file => $"//HintName: {file.HintName}\n{file.SourceText}"));
        await Verifier.Verify(text, "cs").UseTextForParameters(name);
    }
}

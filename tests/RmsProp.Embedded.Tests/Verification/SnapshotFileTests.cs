using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace VerifyXunit;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("snapshot").FullName;
    private readonly SnapshotFile _file;

    public SnapshotFileTests() => _file = new SnapshotFile(_directory, "Class.Method", "cs");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void FilesAreNamedByVerifysConvention()
    {
        Assert.Equal(Path.Combine(_directory, "Class.Method.verified.cs"), _file.VerifiedPath);
        Assert.Equal(Path.Combine(_directory, "Class.Method.received.cs"), _file.ReceivedPath);
    }

    [Fact]
    public async Task MissingFileFailsAndLeavesWhatWasReceived()
    {
        SnapshotException failure = await Assert.ThrowsAsync<SnapshotException>(() => _file.CheckAsync("a\n", accept: false));

        Assert.Contains("Class.Method.verified.cs is missing", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\n", await File.ReadAllTextAsync(_file.ReceivedPath));
        Assert.False(File.Exists(_file.VerifiedPath));
    }

    [Theory]
    [InlineData("one\ntwo\nthree\n", "one\n2\nthree\n", "line 2:\n  expected: two\n  actual:   2\n")]
    [InlineData("one\ntwo", "one", "line 2:\n  expected: two\n  actual:   (end of file)\n")]
    [InlineData("one", "one\n", "line 2:\n  expected: (end of file)\n  actual:   \n")]
    public async Task DifferentTextFailsAtItsFirstDifferentLine(string expected, string actual, string message)
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, expected);

        SnapshotException failure = await Assert.ThrowsAsync<SnapshotException>(() => _file.CheckAsync(actual, accept: false));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(actual, await File.ReadAllTextAsync(_file.ReceivedPath));
        Assert.Equal(expected, await File.ReadAllTextAsync(_file.VerifiedPath));
    }

    [Theory]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\nb\n", "a\r\nb\r\n")]
    [InlineData("\uFEFFa\n", "a\n")]
    public async Task EqualTextPassesAndRemovesWhatAnEarlierFailureLeft(string expected, string actual)
    {
        await File.WriteAllTextAsync(_file.VerifiedPath, expected);
        await File.WriteAllTextAsync(_file.ReceivedPath, "stale");

        await _file.CheckAsync(actual, accept: false);

        Assert.False(File.Exists(_file.ReceivedPath));
        Assert.Equal(expected.TrimStart('\uFEFF'), await File.ReadAllTextAsync(_file.VerifiedPath));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("old\n")]
    public async Task AcceptingWritesTheTextWithLineFeedsAndNoByteOrderMark(string? expected)
    {
        if (expected is not null)
        {
            await File.WriteAllTextAsync(_file.VerifiedPath, expected);
            await File.WriteAllTextAsync(_file.ReceivedPath, "stale");
        }

        await _file.CheckAsync("new\r\n", accept: true);

        Assert.Equal("new\n"u8.ToArray(), await File.ReadAllBytesAsync(_file.VerifiedPath));
        Assert.False(File.Exists(_file.ReceivedPath));
    }

    [Fact]
    public async Task VerifierNamesTheFilesAfterTheRunningTest()
    {
        string name = $"{nameof(SnapshotFileTests)}.{nameof(VerifierNamesTheFilesAfterTheRunningTest)}_Case";
        SnapshotFile named = new(_directory, name, "cs");
        await File.WriteAllTextAsync(named.VerifiedPath, "text");
        await File.WriteAllTextAsync(named.ReceivedPath, "stale");

        await Verifier.Verify("text", "cs", sourceFile: Path.Combine(_directory, "Caller.cs")).UseTextForParameters("Case");

        Assert.False(File.Exists(named.ReceivedPath));
    }
}

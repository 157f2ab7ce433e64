using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace VerifyXunit;

/// <summary>An expected text on disk, <c>*.verified.*</c>, and beside it, while it differs, the actual one, <c>*.received.*</c>.</summary>
internal sealed class SnapshotFile(string directory, string name, string extension)
{
    private static readonly UTF8Encoding WithoutByteOrderMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The file that is committed.</summary>
    public string VerifiedPath { get; } = Path.Combine(directory, $"{name}.verified.{extension}");

    /// <summary>The file a failure leaves, to be compared with <see cref="VerifiedPath"/>.</summary>
    public string ReceivedPath { get; } = Path.Combine(directory, $"{name}.received.{extension}");

    /// <summary>Compares, or with <paramref name="accept"/> makes <paramref name="actual"/> the expected text.</summary>
    /// <exception cref="SnapshotException">The expected text is missing or differs.</exception>
    public async Task CheckAsync(string actual, bool accept)
    {
        actual = WithLineFeeds(actual);
        string? expected = File.Exists(VerifiedPath) ? WithLineFeeds(await File.ReadAllTextAsync(VerifiedPath)) : null;

        if (accept && expected != actual)
        {
            await File.WriteAllTextAsync(VerifiedPath, actual, WithoutByteOrderMark);
            expected = actual;
        }

        if (expected == actual)
        {
            File.Delete(ReceivedPath);
            return;
        }

        await File.WriteAllTextAsync(ReceivedPath, actual, WithoutByteOrderMark);
        throw new SnapshotException(
            $"{Path.GetFileName(VerifiedPath)} {(expected is null ? "is missing" : FirstDifference(expected, actual))}\n"
            + $"Compare it with {Path.GetFileName(ReceivedPath)}; RMSPROP_ACCEPT=1 accepts what the tests produce.");
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FirstDifference(string expected, string actual)
    {
        string[] expectedLines = expected.Split('\n');
        string[] actualLines = actual.Split('\n');
        int line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"differs at line {line + 1}:\n  expected: {LineOrEnd(expectedLines, line)}\n  actual:   {LineOrEnd(actualLines, line)}";
    }

    private static string LineOrEnd(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";
}

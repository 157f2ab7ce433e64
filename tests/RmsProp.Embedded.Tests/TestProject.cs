using System.IO;
using System.Runtime.CompilerServices;

namespace RmsProp.Embedded.Tests;

/// <summary>Where the sources of the repository are, for tests that read them.</summary>
internal static class TestProject
{
    /// <summary>Folder of this test project.</summary>
    public static string Directory { get; } = FolderOfCaller();

    /// <summary>Root folder of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Directory, "..", ".."));

    private static string FolderOfCaller([CallerFilePath] string sourceFile = "") => Path.GetDirectoryName(sourceFile)!;
}

using System.IO;

namespace RmsProp.Embedded.Tests;

/// <summary>Files of the repository that tests read: documents, and sources to compile for a device.</summary>
internal static class RepositoryFiles
{
    public static string Root => TestProject.Repository;

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));
}

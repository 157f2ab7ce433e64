using System.IO;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>The sources in other languages, which this program carries.</summary>
internal static class Resources
{
    /// <summary>Writes one into a directory; returns its path.</summary>
    public static string Extract(string name, string directory)
    {
        string path = Path.Combine(directory, name);
        using Stream resource = typeof(Resources).Assembly.GetManifestResourceStream(name)!;
        using FileStream file = File.Create(path);
        resource.CopyTo(file);
        return path;
    }
}

using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>A project that knows only the package.</summary>
/// <param name="folder">Where it is.</param>
/// <param name="packageFolder">Where packages are restored to.</param>
internal sealed class ConsumerProject(string folder, string packageFolder)
{
    private const string ApprovedPattern = "*.rmsprop.verified.cs";

    /// <summary>Where it is.</summary>
    public string Folder => folder;

    /// <summary>Paths of its approved texts within the project, sorted.</summary>
    public string[] ApprovedFiles =>
    [
        .. Directory
            .EnumerateFiles(folder, ApprovedPattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Builds it; a warning is an error.</summary>
    /// <param name="options">What follows <c>dotnet build</c>.</param>
    public void Build(params string[] options) => DotnetProcess.Run(folder, packageFolder, ["build", .. options]);

    /// <summary>Builds it, demands that this fails, and returns what was written.</summary>
    public string FailToBuild() => Assert.Throws<InvalidOperationException>(() => Build()).Message;

    /// <summary>Builds it and writes its approved texts.</summary>
    public void Accept(params string[] options) => Build(["-p:RmsPropAccept=true", .. options]);

    /// <summary>Replaces text in the program.</summary>
    public void Edit(string old, string replacement)
    {
        string program = Path.Combine(folder, "Program.cs");
        string text = File.ReadAllText(program);
        Assert.Contains(old, text);
        File.WriteAllText(program, text.Replace(old, replacement));
    }

    /// <summary>Reads one of its files.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>Deletes one of its files.</summary>
    public void Delete(string file) => File.Delete(Path.Combine(folder, file));
}

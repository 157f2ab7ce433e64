using System;
using System.IO;
using System.Linq;
using Xunit;

namespace RmsProp.Embedded.Tests.Package;

/// <summary>
/// The package, made once for all tests that use it, and in a folder of its own, from sources to feed, so that it disturbs nothing. Packing
/// with a warning fails.
/// </summary>
public sealed class PackedFeed : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("package").FullName;

    /// <summary>Packs, and keeps the package in a folder feed.</summary>
    public PackedFeed() => File = Pack("feed");

    /// <summary>The package.</summary>
    public string File { get; }

    /// <summary>Packs what has been built once more.</summary>
    /// <returns>The other package.</returns>
    public string PackAgain() => Pack("again", "--no-build");

    /// <summary>Builds a console project that knows only the package.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="program">Its only source file.</param>
    /// <returns>The built program's assembly.</returns>
    internal string BuildConsumer(string name, string program)
    {
        ConsumerProject project = CreateConsumer(name, program);
        project.Build("-o", "out");
        return Path.Combine(project.Folder, "out", $"{name}.dll");
    }

    /// <summary>Writes a console project that knows only the package, nothing of the repository or of this machine's packages.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="program">Its only source file.</param>
    /// <param name="properties">MSBuild properties; the framework among them.</param>
    internal ConsumerProject CreateConsumer(
        string name, string program, string properties = "<TargetFramework>net10.0</TargetFramework>")
    {
        string project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        void Write(string file, string content) => System.IO.File.WriteAllText(Path.Combine(project, file), content);

        Write("Program.cs", program);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Path.GetDirectoryName(File)}" />
              </packageSources>
            </configuration>
            """);
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                {properties}
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RmsProp.Embedded" Version="*" />
              </ItemGroup>
            </Project>
            """);
        return new ConsumerProject(project, Path.Combine(folder, "packages"));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Pack(string name, params string[] options)
    {
        string project = Path.Combine("runtime", "RmsProp.Embedded.csproj");
        string artifacts = Path.Combine(folder, "artifacts");
        string feed = Path.Combine(folder, name);
        DotnetProcess.Run(
            TestProject.Repository,
            packageFolder: null,
            ["pack", project, "-warnaserror", "--artifacts-path", artifacts, "-o", feed, .. options]);
        return Directory.EnumerateFiles(feed, "*.nupkg").Single();
    }
}

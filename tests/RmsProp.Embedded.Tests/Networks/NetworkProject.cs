using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Networks;

/// <summary>Compiled networks.</summary>
internal sealed class NetworkProject : IDisposable
{
    private readonly LoadedAssembly _assembly;

    /// <param name="sources">The networks: one compilation of many is much faster than many.</param>
    public NetworkProject(params IEnumerable<NetworkSource> sources) => _assembly = GeneratorHarness.Run(
        [.. sources.Select((source, index) => source with { Namespace = Namespace(index) }).SelectMany(source => new[] { source.Struct, source.Driver })]).Load();

    /// <summary>A new trainer of one of the networks.</summary>
    public INetworkDriver Start(int index = 0) => _assembly.Create<INetworkDriver>(Namespace(index) + ".Driver");

    /// <summary>A type of one of the networks.</summary>
    public Type Find(string name, int index = 0) => _assembly.Find($"{Namespace(index)}.{name}");

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();

    private static string Namespace(int index) => $"Tested{index}";
}

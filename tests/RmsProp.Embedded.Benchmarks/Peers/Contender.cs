using System;

namespace RmsProp.Embedded.Benchmarks.Peers;

/// <summary>One of the ways to make a step that are measured side by side.</summary>
/// <param name="Name">What it is, for the table.</param>
/// <param name="Run">Makes so many steps.</param>
internal sealed record Contender(string Name, Action<int> Run);

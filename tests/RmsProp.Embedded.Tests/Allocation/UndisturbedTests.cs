using Xunit;

namespace RmsProp.Embedded.Tests.Allocation;

/// <summary>
/// Tests that run while no other does. A garbage collection on behalf of another thread counts the rest of this thread's allocation buffer
/// as allocated.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UndisturbedTests
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Undisturbed";
}

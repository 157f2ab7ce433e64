using System;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Shapes;

/// <summary><see cref="TestedShapes"/> under some options, compiled and loaded once for all tests that share it.</summary>
internal sealed class TestedTrainings : IDisposable
{
    private readonly LoadedAssembly _assembly;

    public TestedTrainings(TrainingOptions options)
    {
        string[] sources = [.. TestedShapes.All.Select(shape => DriverSource.Write(shape, options))];
        _assembly = GeneratorHarness.RunUnchecked(HarnessOptions.Default, sources).Load();
    }

    /// <summary>A new training of a shape.</summary>
    public ITrainingDriver Start(StructShape shape) => _assembly.Create<ITrainingDriver>(DriverSource.DriverName(shape));

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();
}

using System;
using BenchmarkDotNet.Attributes;

namespace RmsProp.Embedded.Benchmarks.CSharp;

/// <summary>One step of models of several sizes.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private readonly EightFields.Trainer _eightFields = new();
    private readonly Array1024.Trainer _array = new();
    private readonly CenteredMomentum1024.Trainer _centeredMomentum = new();

    [GlobalSetup]
    public void FillGradients()
    {
        Random random = new(1);
        _eightFields.Gradient = new EightFields.Gradient { A = 0.1f, B = -0.2f, C = 0.3f, D = -0.4f, E = 0.5f, F = -0.6f, G = 0.7f, H = -0.8f };
        for (int i = 0; i < _array.Gradient.Weights.Length; i++)
        {
            _array.Gradient.Weights[i] = random.NextSingle() - 0.5f;
            _centeredMomentum.Gradient.Weights[i] = random.NextSingle() - 0.5f;
        }
    }

    [Benchmark]
    public bool Fields8() => _eightFields.Step();

    [Benchmark]
    public bool Array1024() => _array.Step();

    [Benchmark]
    public bool CenteredMomentum1024() => _centeredMomentum.Step();
}

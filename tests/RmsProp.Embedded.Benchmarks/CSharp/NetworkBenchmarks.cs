using BenchmarkDotNet.Attributes;
using RmsProp.Embedded.Benchmarks.Networks;

namespace RmsProp.Embedded.Benchmarks.CSharp;

/// <summary>A network that learns from one digit after the other.</summary>
[MemoryDiagnoser]
public class NetworkBenchmarks
{
    private const int BatchSize = 16;

    private readonly DigitNetwork.Trainer _trainer = new();
    private readonly Digits _digits = Digits.Load();
    private int _next;

    [Benchmark(OperationsPerInvoke = BatchSize)]
    public void OneByOne()
    {
        for (int i = 0; i < BatchSize; i++)
        {
            int sample = Next(1);
            _trainer.Train(_digits.Inputs[sample], _digits.Labels[sample]);
        }
    }

    [Benchmark(OperationsPerInvoke = BatchSize)]
    public void BatchOf16()
    {
        _trainer.Accumulate(_digits.Inputs, _digits.Labels, Next(BatchSize), BatchSize);
        _trainer.Apply();
    }

    /// <summary>The first of the next samples. Starts anew after each epoch, as later in training more numbers are denormal.</summary>
    private int Next(int samples)
    {
        if (_next + samples > Digits.Count)
        {
            _trainer.Initialize(1);
            _next = 0;
        }

        int first = _next;
        _next += samples;
        return first;
    }
}

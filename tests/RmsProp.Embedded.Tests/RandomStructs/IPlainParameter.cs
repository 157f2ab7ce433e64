namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>A <see cref="PlainParameter{T}"/> of either type, its values as bits, a float in the low half.</summary>
internal interface IPlainParameter
{
    ulong Parameter { get; }

    ulong SquareAverage { get; }

    ulong GradientAverage { get; }

    ulong MomentumBuffer { get; }

    /// <summary>Whether the effective gradient is finite and within the bound.</summary>
    bool Accepts(ulong gradient);

    /// <summary>Moves the parameter.</summary>
    void Step(ulong gradient);
}

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>A <see cref="PlainParameter{T}"/> of either type, its values as bits, a float in the low half.</summary>
internal interface IPlainParameter
{
    ulong Parameter { get; }

    ulong SquareAverage { get; }

    ulong Variance { get; }

    ulong GradientAverage { get; }

    ulong MomentumBuffer { get; }

    ulong GradientSum { get; }

    /// <summary>The gradient of the update to come, before norms; exact.</summary>
    double Gradient { get; }

    /// <summary>Whether the effective gradient is finite and within the bound.</summary>
    bool Accepts(ulong gradient);

    /// <summary>Gives the state its start values.</summary>
    void Start();

    /// <summary>Takes a gradient in.</summary>
    void Add(ulong gradient);

    /// <summary>Averages what was taken in, and clips it by value.</summary>
    void Prepare();

    /// <summary>Moves the parameter.</summary>
    /// <param name="clip">What a norm multiplies the gradient by; null without one.</param>
    /// <param name="rateFactor">What a schedule multiplies the learning rate by; null without one.</param>
    void Update(double? clip, float? rateFactor);

    /// <summary>All at once, where no norm and no schedule is.</summary>
    void Step(ulong gradient)
    {
        Add(gradient);
        Prepare();
        Update(clip: null, rateFactor: null);
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>
/// One parameter and its state, updated by RMSprop written out by hand. It shares no code with the generator, lest a mistake be in both.
/// </summary>
/// <param name="options">What holds for the parameter.</param>
/// <param name="structRate">The learning rate of the struct, to which that of the parameter is in proportion where a program sets it.</param>
/// <param name="range">The least and the greatest value.</param>
/// <param name="initial">The bits of the start value.</param>
internal sealed class PlainParameter<T>(TrainingOptions options, double structRate, FieldOptions range, ulong initial) : IPlainParameter
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _alpha = T.CreateChecked(options.Alpha);
    private readonly T _oneMinusAlpha = T.CreateChecked(1 - options.Alpha);

    private T _parameter = FromBits(initial);
    private T _gradient;
    private T _squareAverage;
    private T _variance;
    private T _gradientAverage;
    private T _momentumBuffer;
    private T _gradientSum;
    private T _correction;

    /// <inheritdoc/>
    public ulong Parameter => ToBits(_parameter);

    /// <inheritdoc/>
    public ulong SquareAverage => ToBits(_squareAverage);

    /// <inheritdoc/>
    public ulong Variance => ToBits(_variance);

    /// <inheritdoc/>
    public ulong GradientAverage => ToBits(_gradientAverage);

    /// <inheritdoc/>
    public ulong MomentumBuffer => ToBits(_momentumBuffer);

    /// <inheritdoc/>
    public ulong GradientSum => ToBits(_gradientSum);

    /// <inheritdoc/>
    public double Gradient => double.CreateChecked(_gradient);

    /// <inheritdoc/>
    public bool Accepts(ulong gradient)
    {
        T bound = T.CreateChecked(Unsafe.SizeOf<T>() == sizeof(float) ? double.ScaleB(1, 62) : double.ScaleB(1, 510));
        return T.Abs(EffectiveGradient(gradient)) < bound;
    }

    /// <inheritdoc/>
    public void Start()
    {
        _squareAverage = T.CreateChecked(options.InitialSquareAverage);
        _variance = _squareAverage;
    }

    /// <inheritdoc/>
    public void Add(ulong gradient)
    {
        _gradient = EffectiveGradient(gradient);
        if (options.AccumulateSteps > 1)
        {
            _gradientSum += _gradient;
        }
    }

    /// <inheritdoc/>
    public void Prepare()
    {
        if (options.AccumulateSteps > 1)
        {
            _gradient = _gradientSum / T.CreateChecked(options.AccumulateSteps);
            _gradientSum = T.Zero;
        }

        if (options.ClipValue > 0)
        {
            T limit = T.CreateChecked(options.ClipValue);
            _gradient = Clamp(_gradient, -limit, limit);
        }
    }

    /// <inheritdoc/>
    public void Update(double? clip, float? rateFactor)
    {
        T g = clip is null ? _gradient : _gradient * T.CreateChecked(clip.Value);
        T variance = NextVariance(g);
        T epsilon = T.CreateChecked(options.Epsilon);
        T denominator = options.EpsilonPlacement == EpsilonPlacement.InsideSquareRoot ? T.Sqrt(variance + epsilon) : T.Sqrt(variance) + epsilon;

        T rate = Rate(rateFactor);
        T movement = rate * g / denominator;
        if (options.Momentum > 0)
        {
            T momentum = T.CreateChecked(options.Momentum);
            T normalized = options.LearningRateInMomentum ? rate * g / denominator : g / denominator;
            _momentumBuffer = momentum * _momentumBuffer + normalized;
            T direction = options.Nesterov ? normalized + momentum * _momentumBuffer : _momentumBuffer;
            movement = options.LearningRateInMomentum ? direction : rate * direction;
        }

        Move(movement, rate, isConstant: rateFactor is null && !options.RuntimeLearningRate);
    }

    private T NextVariance(T g)
    {
        T deviation = g - _gradientAverage;
        if (options.Centered && options.Variance == CenteredVariance.NonNegative)
        {
            _variance = _alpha * (_variance + _oneMinusAlpha * deviation * deviation);
            _gradientAverage += _oneMinusAlpha * deviation;
            return _variance;
        }

        _correction = options.BiasCorrection ? _alpha * _correction + _oneMinusAlpha : T.One;
        _squareAverage = _alpha * _squareAverage + _oneMinusAlpha * g * g;
        T square = _squareAverage / _correction;
        if (!options.Centered)
        {
            return square;
        }

        // The order of torch.lerp.
        _gradientAverage = _oneMinusAlpha < T.CreateChecked(0.5)
            ? _gradientAverage + _oneMinusAlpha * deviation
            : g - deviation * (T.One - _oneMinusAlpha);
        T mean = _gradientAverage / _correction;
        T difference = square - mean * mean;
        return difference < T.Zero ? T.Zero : difference;
    }

    private T Rate(float? factor)
    {
        if (factor is not null)
        {
            return T.CreateChecked(options.LearningRate) * T.CreateChecked(factor.Value);
        }

        bool isInProportion = options.RuntimeLearningRate && options.LearningRate != structRate;
        return isInProportion
            ? T.CreateChecked(options.LearningRate / structRate) * T.CreateChecked(structRate)
            : T.CreateChecked(options.LearningRate);
    }

    private void Move(T movement, T rate, bool isConstant)
    {
        T decayFactor = isConstant
            ? T.CreateChecked(options.LearningRate * options.DecoupledWeightDecay)
            : rate * T.CreateChecked(options.DecoupledWeightDecay);
        T decay = options.DecoupledWeightDecay > 0 ? decayFactor * _parameter : T.Zero;
        if (options.MaxStep > 0)
        {
            T limit = T.CreateChecked(options.MaxStep);
            _parameter -= Clamp(decay + movement, -limit, limit);
        }
        else
        {
            _parameter = _parameter - decay - movement;
        }

        _parameter = Clamp(
            _parameter, T.CreateChecked(range.Min ?? double.NegativeInfinity), T.CreateChecked(range.Max ?? double.PositiveInfinity));
    }

    private T EffectiveGradient(ulong gradient)
    {
        T g = FromBits(gradient);
        if (options.Maximize)
        {
            g = -g;
        }

        return options.WeightDecay == 0 ? g : g + T.CreateChecked(options.WeightDecay) * _parameter;
    }

    private static T Clamp(T value, T least, T most) => value < least ? least : most < value ? most : value;

    private static T FromBits(ulong bits) =>
        Unsafe.SizeOf<T>() == sizeof(float) ? Unsafe.BitCast<uint, T>((uint)bits) : Unsafe.BitCast<ulong, T>(bits);

    private static ulong ToBits(T value) =>
        Unsafe.SizeOf<T>() == sizeof(float) ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);
}

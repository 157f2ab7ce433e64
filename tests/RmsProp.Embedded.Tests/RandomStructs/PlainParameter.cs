using System.Numerics;
using System.Runtime.CompilerServices;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.RandomStructs;

/// <summary>
/// One parameter and its state, updated by RMSprop written out by hand. It shares no code with the generator, lest a mistake be in both.
/// </summary>
internal sealed class PlainParameter<T>(TrainingOptions options, ulong initial) : IPlainParameter
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private T _parameter = FromBits(initial);
    private T _squareAverage;
    private T _gradientAverage;
    private T _momentumBuffer;

    /// <inheritdoc/>
    public ulong Parameter => ToBits(_parameter);

    /// <inheritdoc/>
    public ulong SquareAverage => ToBits(_squareAverage);

    /// <inheritdoc/>
    public ulong GradientAverage => ToBits(_gradientAverage);

    /// <inheritdoc/>
    public ulong MomentumBuffer => ToBits(_momentumBuffer);

    /// <inheritdoc/>
    public bool Accepts(ulong gradient)
    {
        T bound = T.CreateChecked(Unsafe.SizeOf<T>() == sizeof(float) ? double.ScaleB(1, 62) : double.ScaleB(1, 510));
        return T.Abs(EffectiveGradient(gradient)) < bound;
    }

    /// <inheritdoc/>
    public void Step(ulong gradient)
    {
        T oneMinusAlpha = T.CreateChecked(1 - options.Alpha);
        T negativeLearningRate = T.CreateChecked(-options.LearningRate);
        T g = EffectiveGradient(gradient);

        _squareAverage = T.CreateChecked(options.Alpha) * _squareAverage + oneMinusAlpha * g * g;
        T variance = _squareAverage;
        if (options.Centered)
        {
            // The order of torch.lerp.
            _gradientAverage = oneMinusAlpha < T.CreateChecked(0.5)
                ? _gradientAverage + oneMinusAlpha * (g - _gradientAverage)
                : g - (g - _gradientAverage) * (T.One - oneMinusAlpha);
            variance = _squareAverage - _gradientAverage * _gradientAverage;
            variance = variance < T.Zero ? T.Zero : variance;
        }

        T denominator = T.Sqrt(variance) + T.CreateChecked(options.Epsilon);
        if (options.Momentum > 0)
        {
            _momentumBuffer = T.CreateChecked(options.Momentum) * _momentumBuffer + g / denominator;
            _parameter += negativeLearningRate * _momentumBuffer;
        }
        else
        {
            _parameter += negativeLearningRate * g / denominator;
        }
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

    private static T FromBits(ulong bits) =>
        Unsafe.SizeOf<T>() == sizeof(float) ? Unsafe.BitCast<uint, T>((uint)bits) : Unsafe.BitCast<ulong, T>(bits);

    private static ulong ToBits(T value) =>
        Unsafe.SizeOf<T>() == sizeof(float) ? Unsafe.BitCast<T, uint>(value) : Unsafe.BitCast<T, ulong>(value);
}

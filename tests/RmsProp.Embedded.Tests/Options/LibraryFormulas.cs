using System;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>
/// One parameter under the RMSprop of each library, in double precision and in the library's own operations. Nothing is shared between them or
/// with the generator, so that a mistake in one can't hide in another. Each names the file that has the formula. Read there, line by line: Keras, timm,
/// TensorFlow, optax, DL4J, ensmallen and burn; PyTorch's is held to traces that PyTorch computed.
/// </summary>
internal static class LibraryFormulas
{
    /// <summary>pytorch/pytorch, torch/optim/rmsprop.py: <c>_single_tensor_rmsprop</c>.</summary>
    public static Func<double, double, double> PyTorch(LibraryOptions options)
    {
        double squareAverage = 0, gradientAverage = 0, buffer = 0;
        return (parameter, gradient) =>
        {
            gradient += options.WeightDecay * parameter;
            squareAverage = squareAverage * options.Decay + (1 - options.Decay) * gradient * gradient;
            double average = squareAverage;
            if (options.Centered)
            {
                gradientAverage += (1 - options.Decay) * (gradient - gradientAverage);
                average -= gradientAverage * gradientAverage;
            }

            double normalized = gradient / (Math.Sqrt(average) + options.Epsilon);
            buffer = buffer * options.Momentum + normalized;
            return parameter - options.LearningRate * (options.Momentum > 0 ? buffer : normalized);
        };
    }

    /// <summary>keras-team/keras, keras/src/optimizers/rmsprop.py: <c>update_step</c>; weight decay before it, in base_optimizer.py.</summary>
    public static Func<double, double, double> Keras(LibraryOptions options)
    {
        double velocity = 0, averageGradient = 0, momentum = 0;
        return (variable, gradient) =>
        {
            variable -= variable * options.DecoupledWeightDecay * options.LearningRate;
            velocity = options.Decay * velocity + (1 - options.Decay) * Math.Pow(gradient, 2);
            double denominator = velocity + options.Epsilon;
            if (options.Centered)
            {
                averageGradient = options.Decay * averageGradient + (1 - options.Decay) * gradient;
                denominator = velocity - Math.Pow(averageGradient, 2) + options.Epsilon;
            }

            double increment = options.LearningRate * gradient / Math.Sqrt(denominator);
            if (options.Momentum > 0)
            {
                momentum = options.Momentum * momentum + increment;
                return variable - momentum;
            }

            return variable - increment;
        };
    }

    /// <summary>
    /// tensorflow/tensorflow, tensorflow/core/kernels/training_ops.cc: <c>ApplyRMSProp</c> and <c>ApplyCenteredRMSProp</c> for the CPU, as called by
    /// tensorflow/python/training/rmsprop.py, which makes the mean square of ones.
    /// </summary>
    public static Func<double, double, double> TensorFlow(LibraryOptions options)
    {
        double meanSquare = 1, meanGradient = 0, momentum = 0;
        return (variable, gradient) =>
        {
            meanSquare += (gradient * gradient - meanSquare) * (1 - options.Decay);
            double denominator = meanSquare + options.Epsilon;
            if (options.Centered)
            {
                meanGradient += (gradient - meanGradient) * (1 - options.Decay);
                denominator = meanSquare - meanGradient * meanGradient + options.Epsilon;
            }

            momentum = momentum * options.Momentum + gradient * options.LearningRate / Math.Sqrt(denominator);
            return variable - momentum;
        };
    }

    /// <summary>huggingface/pytorch-image-models, timm/optim/rmsprop_tf.py: <c>RMSpropTF.step</c> with its default <c>lr_in_momentum</c>.</summary>
    public static Func<double, double, double> Timm(LibraryOptions options)
    {
        double squareAverage = 1, gradientAverage = 0, buffer = 0;
        return (parameter, gradient) =>
        {
            parameter *= 1 - options.LearningRate * options.DecoupledWeightDecay;
            gradient += options.WeightDecay * parameter;
            squareAverage += (1 - options.Decay) * (gradient * gradient - squareAverage);
            double average = Math.Sqrt(squareAverage + options.Epsilon);
            if (options.Centered)
            {
                gradientAverage += (1 - options.Decay) * (gradient - gradientAverage);
                average = Math.Sqrt(squareAverage - gradientAverage * gradientAverage + options.Epsilon);
            }

            if (options.Momentum > 0)
            {
                buffer = buffer * options.Momentum + options.LearningRate * (gradient / average);
                return parameter - buffer;
            }

            return parameter - options.LearningRate * (gradient / average);
        };
    }

    /// <summary>
    /// google-deepmind/optax, optax/_src/alias.py: <c>rmsprop</c> chains, of transform.py, <c>scale_by_rms</c> or <c>scale_by_stddev</c>, the
    /// learning rate, then <c>trace</c> of transforms/_accumulation.py.
    /// </summary>
    public static Func<double, double, double> Optax(LibraryOptions options)
    {
        double nu = options.InitialScale, mu = 0, trace = 0;
        int count = 0;
        return (parameter, gradient) =>
        {
            count++;
            nu = (1 - options.Decay) * (gradient * gradient) + options.Decay * nu;
            mu = (1 - options.Decay) * gradient + options.Decay * mu;
            double correction = options.BiasCorrection ? 1 - Math.Pow(options.Decay, count) : 1;
            double variance = options.Centered ? nu / correction - Math.Pow(mu / correction, 2) : nu / correction;
            double update = -options.LearningRate * (gradient * (1 / Math.Sqrt(variance + options.Epsilon)));
            if (options.Momentum > 0)
            {
                trace = update + options.Momentum * trace;
                update = options.Nesterov ? update + options.Momentum * trace : trace;
            }

            return parameter + update;
        };
    }

    /// <summary>
    /// deeplearning4j/deeplearning4j, org.nd4j.linalg.learning.RmsPropUpdater: <c>setStateViewArray</c> fills the state with epsilon,
    /// <c>applyUpdater</c> is the rest.
    /// </summary>
    public static Func<double, double, double> Dl4j(LibraryOptions options)
    {
        double lastGradient = options.Epsilon;
        return (parameter, gradient) =>
        {
            lastGradient = lastGradient * options.Decay + gradient * gradient * (1 - options.Decay);
            return parameter - gradient * options.LearningRate / (Math.Sqrt(lastGradient) + options.Epsilon);
        };
    }

    /// <summary>mlpack/ensmallen, include/ensmallen_bits/rmsprop/rmsprop_update.hpp: <c>Update</c>.</summary>
    public static Func<double, double, double> Ensmallen(LibraryOptions options)
    {
        double meanSquaredGradient = 0;
        return (iterate, gradient) =>
        {
            meanSquaredGradient *= options.Decay;
            meanSquaredGradient += (1 - options.Decay) * (gradient * gradient);
            return iterate - options.LearningRate * gradient / (Math.Sqrt(meanSquaredGradient) + options.Epsilon);
        };
    }

    /// <summary>tracel-ai/burn, crates/burn-optim/src/optim/rmsprop.rs: <c>step</c>, where momentum is on by default.</summary>
    public static Func<double, double, double> Burn(LibraryOptions options)
    {
        double squareAverage = 0, gradientAverage = 0, buffer = 0;
        return (parameter, gradient) =>
        {
            gradient = parameter * options.WeightDecay + gradient;
            squareAverage = squareAverage * options.Decay + gradient * gradient * (1 - options.Decay);
            double average = squareAverage;
            if (options.Centered)
            {
                gradientAverage = gradientAverage * options.Decay + gradient * (1 - options.Decay);
                average = squareAverage - gradientAverage * gradientAverage;
            }

            buffer = buffer * options.Momentum + gradient / (Math.Sqrt(average) + options.Epsilon);
            return parameter - buffer * options.LearningRate;
        };
    }
}

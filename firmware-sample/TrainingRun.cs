using System.Collections.Generic;
using System.Linq;
using System.Reflection;

using FirmwareSample.Core;

using RmsProp.Embedded;

namespace FirmwareSample;

/// <summary>One learner going once through a recording, and what there is to tell about it afterwards.</summary>
internal sealed class TrainingRun
{
    private readonly EcgRecording recording;
    private readonly List<PredictionGain> windowGains = [];

    private TrainingRun(string optimizer, double learningRate, EcgLearner learner, EcgRecording recording)
    {
        Optimizer = optimizer;
        LearningRate = learningRate;
        Learner = learner;
        Windows = new ScoreWindows(recording.Length);
        Predictions = new float[recording.Length];
        this.recording = recording;
    }

    /// <summary>Name of the optimizer.</summary>
    public string Optimizer { get; }

    /// <summary>Its learning rate.</summary>
    public double LearningRate { get; }

    /// <summary>The learner, trained as far as the run has come.</summary>
    public EcgLearner Learner { get; }

    /// <summary>How the recording is divided.</summary>
    public ScoreWindows Windows { get; }

    /// <summary>What was predicted before each sample was seen, in mV; NaN while there were too few samples.</summary>
    public float[] Predictions { get; }

    /// <summary>The gain in each window so far.</summary>
    public IReadOnlyList<PredictionGain> WindowGains => windowGains;

    /// <summary>The gain over the scored windows.</summary>
    public PredictionGain Gain => Sum(windowGains.Skip(Windows.FirstScored));

    /// <summary>The gain over as many windows at the start, to compare.</summary>
    public PredictionGain GainAtStart => Sum(windowGains.Take(Windows.Count - Windows.FirstScored));

    /// <summary>Whether all windows are learnt.</summary>
    public bool IsFinished => windowGains.Count == Windows.Count;

    /// <summary>A new predictor, trained by the RMSprop step that is generated for it.</summary>
    public static TrainingRun WithRmsProp(EcgRecording recording)
    {
        RmsPropAttribute options = typeof(EcgPredictor).GetCustomAttribute<RmsPropAttribute>()!;
        return new TrainingRun("RMSprop", options.LearningRate, new EcgLearner(), recording);
    }

    /// <summary>A new predictor, trained by plain stochastic gradient descent.</summary>
    public static TrainingRun WithSgd(double learningRate, EcgRecording recording) =>
        new("SGD", learningRate, new SgdLearner((float)learningRate), recording);

    /// <summary>Learns the samples of the next window.</summary>
    public void LearnWindow()
    {
        int end = Windows.Start(windowGains.Count + 1);
        for (int index = Windows.Start(windowGains.Count); index < end; index++)
        {
            Predictions[index] = Learner.CanPredict ? Learner.Predict() : float.NaN;
            Learner.Learn(recording[index]);
        }

        // The learner sums in float, which stays exact enough over one window; the windows are added in double.
        windowGains.Add(new PredictionGain(Learner.LastSampleSquaredError, Learner.SquaredError));
        Learner.ClearErrors();
    }

    private static PredictionGain Sum(IEnumerable<PredictionGain> gains) => gains.Aggregate((sum, gain) => sum + gain);
}

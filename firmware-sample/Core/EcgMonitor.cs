using RmsProp.Embedded;

namespace FirmwareSample.Core;

/// <summary>
/// Watches an ECG: learns to predict it while it comes in, and raises an alarm where a beat surprises much more than beats usually do. It is told
/// nothing about beats. What raised an alarm is not learnt, or it would soon surprise no more. Allocates in its constructor only.
/// </summary>
public class EcgMonitor
{
    /// <summary>How far ahead it predicts, in samples: 67 ms, longer than a usual QRS complex lasts and shorter than a wide one.</summary>
    public const int Horizon = 24;

    /// <summary>How many times the usual surprise makes an alarm.</summary>
    public const float AlarmFactor = 1.5f;

    /// <summary>Samples before the first alarm, in which it learns what is usual: 20 s.</summary>
    public const int LearningSamples = 20 * EcgSignal.SampleRate;

    // A sample is learnt 0.6 s after it came, unless there was an alarm within the 0.25 s before it or since.
    private const int LearningDelay = 216;
    private const int UnlearntSamples = 306;

    // After an alarm it is quiet until the surprise has been below the threshold for 0.2 s.
    private const int QuietSamples = 72;

    // The surprise is averaged over some 30 samples, 80 ms.
    private const float SurpriseRate = 0.03f;

    // Twice a second, what is usual moves towards the largest surprise of that time, by so much whatever the distance: so it tends to their median.
    private const int UsualSamples = EcgSignal.SampleRate / 2;
    private const float FirstUsual = 0.1f;
    private const float LeastUsual = 0.01f;
    private const float UsualFactor = 1.05f;
    private const float UsualFactorWhileLearning = 1.25f;

    private const int HistoryLength = EcgNetwork.InputCount + Horizon + LearningDelay;

    // The last samples; where the next goes is the oldest.
    private readonly float[] history = new float[HistoryLength];
    private readonly float[] input = new float[EcgNetwork.InputCount];
    private readonly float[] target = new float[1];
    private readonly float[] movement = new float[1];

    private int next;
    private int samplesSeen;
    private int samplesSinceAlarm = UnlearntSamples;
    private int samplesSinceUsual;
    private float largestSurprise;

    /// <summary>Starts with the values that a seed gives.</summary>
    /// <param name="seed">Any number.</param>
    public EcgMonitor(uint seed)
    {
        Trainer.Initialize(seed);
    }

    /// <summary>The network and the state of its optimizer.</summary>
    public EcgNetwork.Trainer Trainer { get; } = new EcgNetwork.Trainer();

    /// <summary>How far the prediction of the last sample was off, in mV; 0 while there were too few samples.</summary>
    public float Error { get; private set; }

    /// <summary>The magnitude of the error, averaged over some 80 ms, in mV.</summary>
    public float Surprise { get; private set; }

    /// <summary>The largest surprise in half a second, as it usually is, in mV.</summary>
    public float Usual { get; private set; } = FirstUsual;

    /// <summary>The surprise above which there is an alarm, in mV.</summary>
    public float Threshold
    {
        get { return AlarmFactor * Usual; }
    }

    /// <summary>Whether it has learnt long enough to raise alarms.</summary>
    public bool IsWatching
    {
        get { return samplesSeen == LearningSamples; }
    }

    /// <summary>Takes the next sample, in mV.</summary>
    /// <returns>Whether it raises an alarm: once for each time that the threshold is passed.</returns>
    [HotPath]
    public bool Watch(float sample)
    {
        history[next] = sample;
        next = next + 1 < HistoryLength ? next + 1 : 0;
        samplesSeen += IsWatching ? 0 : 1;
        samplesSinceAlarm += samplesSinceAlarm < UnlearntSamples ? 1 : 0;
        if (samplesSeen < HistoryLength)
        {
            return false;
        }

        Recall(0);
        Trainer.Predict(input, movement);
        Error = movement[0] - target[0];
        Surprise += SurpriseRate * (FloatMath.Abs(Error) - Surprise);
        bool isAlarm = Judge();
        if (samplesSinceAlarm == UnlearntSamples)
        {
            Recall(LearningDelay);
            Trainer.Train(input, target);
        }

        return isAlarm;
    }

    /// <summary>
    /// Fills input and target with what was known <see cref="Horizon"/> samples before a sample and how far the signal had moved by then. Both count
    /// from the last known sample, so that a drift of the whole signal makes no difference.
    /// </summary>
    /// <param name="age">How many samples ago the sample came.</param>
    private void Recall(int age)
    {
        int first = next + LearningDelay - age;
        float origin = history[(first + EcgNetwork.InputCount - 1) % HistoryLength];
        for (int index = 0; index < EcgNetwork.InputCount; index++)
        {
            input[index] = history[(first + index) % HistoryLength] - origin;
        }

        target[0] = history[(first + EcgNetwork.InputCount - 1 + Horizon) % HistoryLength] - origin;
    }

    private bool Judge()
    {
        bool isAlarm = IsWatching && Threshold < Surprise && QuietSamples <= samplesSinceAlarm;
        samplesSinceAlarm = Threshold < Surprise && IsWatching ? 0 : samplesSinceAlarm;
        largestSurprise = largestSurprise < Surprise ? Surprise : largestSurprise;
        if (++samplesSinceUsual == UsualSamples)
        {
            float factor = IsWatching ? UsualFactor : UsualFactorWhileLearning;
            Usual = Usual < largestSurprise ? Usual * factor : Usual / factor;
            Usual = Usual < LeastUsual ? LeastUsual : Usual;
            largestSurprise = 0f;
            samplesSinceUsual = 0;
        }

        return isAlarm;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FirmwareSample;
using FirmwareSample.Core;
using FirmwareSample.Digits;
using FirmwareSample.Losses;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The samples and FloatMath compute on every core the bits that they compute here.</summary>
public sealed class SampleOnDeviceTests(SampleFirmware firmware) : IClassFixture<SampleFirmware>
{
    private static readonly Lazy<string> EcgSliceLearnt = new(() =>
        Learnt(Enumerable.Range(0, EcgSlice.Counts.Length / EcgSignal.BytesPerSample).Select(index => EcgSignal.Millivolts(EcgSlice.Counts, index))));

    private static readonly Lazy<string> EcgWithPowerFailure = new(() => "power failed\nrestarted\n" + Learnt(SampleFirmware.Recording));

    private static readonly Lazy<string> Linear = new(() =>
    {
        var learner = new LinearLearner();
        for (int step = 0; step < LinearExample.Steps; step++)
        {
            learner.Learn();
        }

        return ResultLine.Of(in learner.Trainer.Parameters);
    });

    private static readonly Lazy<string> Thermistor = new(() => ResultLine.Of(in new ThermistorSample(TextWriter.Null).Run().Trainer.Parameters));

    private static readonly Lazy<string> Iris = new(() =>
    {
        IrisLearner learner = new IrisSample(TextWriter.Null).Run();
        return $"recognised {learner.CountRecognised()}\n{ResultLine.Of(in learner.Trainer.Parameters)}";
    });

    private static readonly Lazy<string> Digits = new(() =>
    {
        (DigitsData training, DigitsData test) = DigitsData.Load();
        var run = new DigitsRun(training, test, batch: 1, seed: 1);
        for (int epoch = 0; epoch < 10; epoch++)
        {
            run.LearnEpoch();
        }

        byte[] parameters = new byte[DigitsNetwork.ParameterBytes];
        run.Trainer.SaveParameters(parameters, 0);
        return string.Concat(run.Accuracies.Select(accuracy => $"recognised {Math.Round(accuracy * test.Count)}\n")) + ResultLine.Of(parameters);
    });

    private static readonly Lazy<string> Monitor = new(() =>
    {
        var monitor = new EcgMonitor(1);
        int alarms = SampleFirmware.Recording.Count(monitor.Watch);
        byte[] parameters = new byte[EcgNetwork.ParameterBytes];
        monitor.Trainer.SaveParameters(parameters, 0);
        return $"alarms {alarms}\n{ResultLine.Of(parameters)}";
    });

    private static readonly Lazy<string> FloatMath = new(() => string.Join('\n', FloatMathStrideTests.Pinned));

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AnEcgIsLearnt(string core) => RunsAsOnNet(core, "EcgFirmware", EcgSliceLearnt);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AnEcgIsLearntOnAfterAPowerFailure(string core) => RunsAsOnNet(core, "CheckpointFirmware", EcgWithPowerFailure);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void ALinearLayerIsLearnt(string core) => RunsAsOnNet(core, "LinearFirmware", Linear);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AThermistorIsCalibrated(string core) => RunsAsOnNet(core, "ThermistorFirmware", Thermistor);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void IrisesAreToldApart(string core) => RunsAsOnNet(core, "IrisFirmware", Iris);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void DigitsAreRead(string core) => RunsAsOnNet(core, "DigitsFirmware", Digits);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void AnEcgIsWatched(string core) => RunsAsOnNet(core, "MonitorFirmware", Monitor);

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void FloatMathGivesThePinnedBits(string core) => RunsAsOnNet(core, "FloatMathFirmware", FloatMath);

    private static string Learnt(IEnumerable<float> samples)
    {
        var learner = new EcgLearner();
        foreach (float sample in samples)
        {
            learner.Learn(sample);
        }

        return ResultLine.Of(in learner.Trainer.Parameters);
    }

    private void RunsAsOnNet(string core, string type, Lazy<string> net)
    {
        ToolResult run = firmware.Run(core, type);

        Assert.Equal((net.Value + "\n", 0), (run.Output, run.ExitCode));
    }
}

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>The attributes of the runtime, and their properties, as the generator looks for them.</summary>
internal static class MetadataNames
{
    public const string RmsPropAttribute = "RmsProp.Embedded.RmsPropAttribute";
    public const string HotPathAttribute = "RmsProp.Embedded.HotPathAttribute";
    public const string FrozenAttribute = "RmsProp.Embedded.FrozenAttribute";
    public const string ParameterAttribute = "RmsProp.Embedded.ParameterAttribute";
    public const string InlineArrayAttribute = "System.Runtime.CompilerServices.InlineArrayAttribute";
    public const string SetsRequiredMembersAttribute = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string LossAttribute = "RmsProp.Embedded.LossAttribute";
    public const string InputAttribute = "RmsProp.Embedded.InputAttribute";
    public const string DerivativeAttribute = "RmsProp.Embedded.DerivativeAttribute";
    public const string NetworkAttribute = "RmsProp.Embedded.NetworkAttribute";
    public const string DenseAttribute = "RmsProp.Embedded.DenseAttribute";
    public const string Conv1DAttribute = "RmsProp.Embedded.Conv1DAttribute";

    public const string LearningRate = "LearningRate";
    public const string Alpha = "Alpha";
    public const string Epsilon = "Epsilon";
    public const string WeightDecay = "WeightDecay";
    public const string Momentum = "Momentum";
    public const string Centered = "Centered";
    public const string Maximize = "Maximize";
    public const string NonFinite = "NonFinite";
    public const string Unroll = "Unroll";
    public const string Approved = "Approved";
    public const string Length = "Length";
    public const string MaxStep = "MaxStep";
    public const string Min = "Min";
    public const string Max = "Max";
    public const string EpsilonPlacement = "EpsilonPlacement";
    public const string Variance = "Variance";
    public const string InitialSquareAverage = "InitialSquareAverage";
    public const string LearningRateInMomentum = "LearningRateInMomentum";
    public const string Nesterov = "Nesterov";
    public const string BiasCorrection = "BiasCorrection";
    public const string DecoupledWeightDecay = "DecoupledWeightDecay";
    public const string AccumulateSteps = "AccumulateSteps";
    public const string ClipValue = "ClipValue";
    public const string ClipNorm = "ClipNorm";
    public const string ClipGlobalNorm = "ClipGlobalNorm";
    public const string RuntimeLearningRate = "RuntimeLearningRate";
    public const string Schedule = "Schedule";
    public const string WarmupSteps = "WarmupSteps";
    public const string ScheduleSteps = "ScheduleSteps";
    public const string ScheduleFactor = "ScheduleFactor";
    public const string SchedulePower = "SchedulePower";
    public const string ScheduleEnd = "ScheduleEnd";
    public const string Argument = "Argument";
    public const string Inputs = "Inputs";
    public const string Channels = "Channels";
    public const string Loss = "Loss";
    public const string Initialization = "Initialization";
    public const string MiniBatch = "MiniBatch";
    public const string Activation = "Activation";
    public const string Stride = "Stride";
    public const string Padding = "Padding";
}

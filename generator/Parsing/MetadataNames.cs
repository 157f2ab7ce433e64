namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>The attributes of the runtime, and their properties, as the generator looks for them.</summary>
internal static class MetadataNames
{
    public const string RmsPropAttribute = "RmsProp.Embedded.RmsPropAttribute";
    public const string FrozenAttribute = "RmsProp.Embedded.FrozenAttribute";
    public const string ParameterAttribute = "RmsProp.Embedded.ParameterAttribute";

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
}

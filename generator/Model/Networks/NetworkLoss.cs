namespace RmsProp.Embedded.Generator.Model.Networks;

/// <summary>The values of the runtime's enum <c>Loss</c>, in its order.</summary>
internal enum NetworkLoss
{
    MeanSquaredError,
    MeanAbsoluteError,
    Huber,
    BinaryCrossEntropy,
    SoftmaxCrossEntropy,
}

namespace RmsProp.Embedded;

/// <summary>What the training of a <see cref="NetworkAttribute"/> struct makes small, for outputs <c>y</c> and targets <c>t</c>. As in PyTorch.</summary>
public enum Loss
{
    /// <summary>Mean over the outputs of <c>(y - t)^2</c>: <c>torch.nn.MSELoss</c>.</summary>
    MeanSquaredError,

    /// <summary>Mean over the outputs of <c>|y - t|</c>, with derivative 0 at 0: <c>torch.nn.L1Loss</c>.</summary>
    MeanAbsoluteError,

    /// <summary>
    /// Mean over the outputs of <c>(y - t)^2 / 2</c> where that difference is at most 1, of <c>|y - t| - 1/2</c> elsewhere:
    /// <c>torch.nn.HuberLoss</c>.
    /// </summary>
    Huber,

    /// <summary>
    /// Mean over the outputs of the cross entropy between a target from 0 to 1 and the probability <c>1 / (1 + e^-y)</c>: <c>torch.nn.BCEWithLogitsLoss</c>.
    /// The outputs are logits, so the last layer has no activation.
    /// </summary>
    BinaryCrossEntropy,

    /// <summary>
    /// Cross entropy between the targets, probabilities of classes, and the softmax of the outputs: <c>torch.nn.CrossEntropyLoss</c>. The outputs are
    /// logits, so the last layer has no activation. The softmax is computed relative to the largest logit, so that nothing overflows.
    /// </summary>
    SoftmaxCrossEntropy,
}

namespace RmsProp.Embedded;

/// <summary>What a step does with a gradient that is NaN, infinite, or of a magnitude not below 2^62 (2^510 for double).</summary>
public enum NonFinite
{
    /// <summary>
    /// The step is a transaction: if one effective gradient (sign and weight decay applied) is out of bounds, no parameter and no state changes,
    /// the step returns false and <c>RejectedSteps</c> counts it. Below the bound, square average, momentum and step stay finite for good.
    /// </summary>
    Reject,

    /// <summary>No check is generated. A NaN or infinite gradient then destroys its parameter and its state, as in PyTorch.</summary>
    Ignore,
}

namespace RmsProp.Embedded.Generator.Model.Networks;

/// <summary>The values of the runtime's enum of this name, in its order.</summary>
internal enum Activation
{
    Identity,
    Relu,
    LeakyRelu,
    Tanh,
    Sigmoid,
    Softplus,
    Silu,
}

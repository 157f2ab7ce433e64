namespace RmsProp.Embedded.Generator.Model;

/// <summary>The values of the runtime's enum of this name, in its order.</summary>
internal enum Schedule
{
    Constant,
    Step,
    Exponential,
    Polynomial,
    Cosine,
}

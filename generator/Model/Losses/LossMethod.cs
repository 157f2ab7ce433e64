namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>A method with <c>[Loss]</c>: loops unrolled, calls inlined, each local assigned once.</summary>
/// <param name="Name">The method's name, without escapes.</param>
/// <param name="ParametersName">What the user calls the parameters.</param>
/// <param name="Inputs">The other arguments.</param>
/// <param name="Body">What is calculated.</param>
/// <param name="Result">The loss.</param>
/// <param name="Names">All names in use: of arguments and locals.</param>
internal sealed record LossMethod(
    string Name,
    string ParametersName,
    EquatableArray<LossInput> Inputs,
    EquatableArray<LossStatement> Body,
    LossExpr Result,
    EquatableArray<string> Names)
{
    public LossType ReturnType => Result.Type;
}

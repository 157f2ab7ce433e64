using RmsProp.Embedded.CortexM;

namespace RmsProp.Embedded.Tests.CortexM.StepCost;

/// <summary>A step in C#, and in C with the same bits and with whatever bits.</summary>
/// <param name="Variant">The step.</param>
/// <param name="CSharp">Generated C#.</param>
/// <param name="C">C with the same bits: <c>-O3 -fno-math-errno -ffp-contract=off</c>.</param>
/// <param name="FastC">C with other bits: <c>-O3 -ffast-math</c>.</param>
/// <param name="BitsAreEqual">Whether C# and the first C ended with the same bits in parameters and state.</param>
/// <param name="Image">What a firmware takes that only makes a trainer and steps, with an arena of 4 KB and a stack of 8 KB.</param>
internal sealed record StepMeasurement(
    StepVariant Variant, StepCost CSharp, StepCost C, StepCost FastC, bool BitsAreEqual, SizeTable Image)
{
    /// <summary>Instructions in C# for one in C with the same bits.</summary>
    public double Ratio => CSharp.Instructions / C.Instructions;
}

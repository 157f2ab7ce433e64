using System;

namespace RmsProp.Embedded;

public static partial class FloatMath
{
    /// <summary>
    /// The start-up test of generated trainers on nanoFramework: calls the platform's root once, so that firmware without one is found
    /// before the first step and not in it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The firmware is built with light math and has no root: the project must set <c>RmsPropLightMath</c> to true.
    /// </exception>
    public static void RequirePlatformSqrt()
    {
        try
        {
            Sqrt(2f);
        }
        catch (NotImplementedException exception)
        {
            throw new InvalidOperationException(
                "This firmware has no square root (light math). Set the MSBuild property RmsPropLightMath to true in the project.",
                exception);
        }
    }
}

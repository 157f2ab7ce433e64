using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The test that makes a step a transaction, without a branch per parameter.</summary>
internal static class FinitenessCheck
{
    /// <summary>The largest magnitude that is accepted, as C# text: the upper 32 bits of the number next below the bound.</summary>
    public static string LargestAccepted(ScalarType type) => type == ScalarType.Float ? "0x5E7FFFFF" : "0x5FCFFFFF";

    /// <summary>
    /// 0 where the magnitude of <paramref name="value"/> is below <paramref name="bound"/>, a power of two, NaN otherwise: the first product overflows exactly from the bound
    /// on, and infinity times 0 is NaN. A sum of such terms is 0 or NaN whatever its order.
    /// </summary>
    public static Expr Term(Expr value, double bound, ScalarType type) => Factor(value, bound, type) * new Expr.Constant(0, "0");

    /// <summary>
    /// Finite where the magnitude of <paramref name="value"/> is below <paramref name="bound"/>, infinite or NaN otherwise. The product of 0 and such factors is
    /// 0 or NaN whatever its order.
    /// </summary>
    public static Expr Factor(Expr value, double bound, ScalarType type) => value * new Expr.Constant(type.OverflowFactor(bound), "overflow");
}

using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>The test that makes a step a transaction, without a branch per parameter.</summary>
internal static class FinitenessCheck
{
    /// <summary>
    /// 0 where the magnitude of <paramref name="gradient"/> is below the bound, NaN otherwise: the first product overflows exactly from the bound
    /// on, and infinity times 0 is NaN. A sum of such terms is 0 or NaN whatever its order.
    /// </summary>
    public static Expr Term(Expr gradient, ScalarType type) => Factor(gradient, type) * new Expr.Constant(0, "0");

    /// <summary>
    /// Finite where the magnitude of <paramref name="gradient"/> is below the bound, infinite or NaN otherwise. The product of 0 and such factors is
    /// 0 or NaN whatever its order.
    /// </summary>
    public static Expr Factor(Expr gradient, ScalarType type) => gradient * new Expr.Constant(type.OverflowFactor(), "overflow");
}

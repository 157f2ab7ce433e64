using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>What a value is called in names made from it.</summary>
internal static class ValueNames
{
    public static string Of(LossExpr value) => value switch
    {
        LossExpr.Local local => local.Name,
        LossExpr.Parameter parameter => OfPath(parameter.Path),
        LossExpr.ParameterElement element => OfPath(element.Path) + Index(element.Index),
        LossExpr.Negate => "negative",
        LossExpr.Convert convert => Of(convert.Operand),
        LossExpr.Call { Target: { } target } => OfPath(target.Substring(target.LastIndexOf('.') + 1)),
        LossExpr.Binary { Operator: LossOperator.Add } => "sum",
        LossExpr.Binary { Operator: LossOperator.Subtract } => "difference",
        LossExpr.Binary { Operator: LossOperator.Multiply } => "product",
        LossExpr.Binary { Operator: LossOperator.Divide } => "quotient",
        _ => "value",
    };

    /// <summary><c>Inner.@gain</c> becomes <c>innerGain</c>.</summary>
    public static string OfPath(string path)
    {
        string name = string.Concat(path.Split('.').Select(Capitalized));
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>The name without escape and with a capital, to follow another word.</summary>
    public static string Capitalized(string name)
    {
        string plain = name.TrimStart('@');
        return char.ToUpperInvariant(plain[0]) + plain.Substring(1);
    }

    private static string Index(LossExpr index) => index is LossExpr.Constant constant ? WholeNumber.Text((int)constant.Value) : "";
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Builds the gradient of a loss, and looks into it.</summary>
internal static class LossProgram
{
    /// <param name="model">The struct that the loss belongs to.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="names">The names of the method to be written, to which those of the gradient are added.</param>
    public static LossGradient Build(ParameterStruct model, LossMethod loss, NameScope names)
    {
        var trained = new HashSet<string>(Leaves(model).Where(field => field.Leaf.IsTrained).Select(field => field.Path));
        // Shared first, a value that is used twice passes its derivative on once.
        EquatableArray<LossStatement> forward = CommonSubexpressions.Share(loss.Body, names);
        LossGradient gradient = Differentiator.Differentiate(forward, loss.Result, trained.Contains, names);
        return LocalMerger.Merge(DeadCode.Remove(CommonSubexpressions.Share(gradient, names)));
    }

    /// <summary>The gradient in the order in which the parameters are declared.</summary>
    public static IEnumerable<KeyValuePair<LossExpr, LossExpr>> InOrder(IEnumerable<KeyValuePair<LossExpr, LossExpr>> gradient, ParameterStruct model)
    {
        List<string> paths = Leaves(model).Select(field => field.Path).ToList();
        return gradient.OrderBy(pair => pair.Key switch
        {
            LossExpr.ParameterElement { Index: LossExpr.Constant index } element => (paths.IndexOf(element.Path), (int)index.Value),
            LossExpr.Parameter parameter => (paths.IndexOf(parameter.Path), 0),
            _ => (paths.Count, 0),
        });
    }

    /// <summary>The expressions of all statements.</summary>
    public static IEnumerable<LossExpr> Expressions(LossGradient gradient) => Expressions(gradient.Forward)
        .Concat(Expressions(gradient.Backward))
        .Concat(gradient.Gradient.Select(pair => pair.Value))
        .Append(gradient.Result);

    /// <summary>An expression and all that it is calculated from.</summary>
    public static IEnumerable<LossExpr> Parts(LossExpr expression) => expression.Operands.SelectMany(Parts).Prepend(expression);

    private static IEnumerable<LossExpr> Expressions(IEnumerable<LossStatement> block) => block.SelectMany(statement => statement switch
    {
        LossStatement.Let let => [let.Value],
        LossStatement.If branch => Expressions(branch.Then)
            .Concat(Expressions(branch.Else))
            .Concat(branch.Joins.SelectMany(join => new[] { join.WhenTrue, join.WhenFalse }))
            .Prepend(branch.Condition),
        _ => Enumerable.Empty<LossExpr>(),
    });

    private static IEnumerable<(string Path, ParameterField.Leaf Leaf)> Leaves(ParameterStruct model) => ParameterField.Flatten(model.Fields);
}

using System;
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

    /// <summary>A gradient of more values than this is no longer held in locals.</summary>
    private const int MostHeldValues = 128;

    /// <summary>
    /// Whether a training step needs memory for the gradient. By the elements of an array that the loss walks in a loop, the gradient is calculated
    /// element by element, and a step must have looked at all of it before it changes the first parameter.
    /// </summary>
    public static bool StoresGradient(ParameterStruct model, LossMethod loss)
    {
        var trained = new HashSet<string>(Leaves(model).Where(field => field.Leaf.IsTrained).Select(field => field.Path));
        return Elements(loss).Any(element => element.Index is not LossExpr.Constant && trained.Contains(element.Path))
            || UnrolledCount(model, loss) > MostHeldValues;
    }

    /// <summary>Whether the trainer has a field for the gradient.</summary>
    public static bool TrainerHasGradient(ParameterStruct model) => model.TrainerHasGradient || (model.Network is null && StoresGradient(model));

    /// <summary>How many values a step of this loss updates by a line each.</summary>
    public static int UnrolledCount(ParameterStruct model, LossMethod loss)
    {
        var read = new HashSet<string>(Elements(loss).Select(element => element.Path));
        return Leaves(model)
            .Where(field => field.Leaf.IsTrained)
            .Sum(field => field.Leaf.Length is not { } length ? 1 : length <= model.Options.Unroll || read.Contains(field.Path) ? length : 0);
    }

    private static IEnumerable<LossExpr.ParameterElement> Elements(LossMethod loss) =>
        Expressions(loss.Body).Append(loss.Result).SelectMany(Parts).OfType<LossExpr.ParameterElement>();

    /// <summary>The same for any loss of a struct.</summary>
    public static bool StoresGradient(ParameterStruct model) => model.Losses.Any(loss => StoresGradient(model, loss));

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

    public static IEnumerable<LossExpr> Expressions(IEnumerable<LossStatement> block) => block.SelectMany(statement => statement switch
    {
        LossStatement.Let let => [let.Value],
        LossStatement.If branch => Expressions(branch.Then)
            .Concat(Expressions(branch.Else))
            .Concat(branch.Joins.SelectMany(join => new[] { join.WhenTrue, join.WhenFalse }))
            .Prepend(branch.Condition),
        LossStatement.Loop loop => Expressions(loop.Body).Concat(loop.Carries.SelectMany(carry => new[] { carry.Start, carry.Next })),
        LossStatement.Accumulate sum => [sum.Value],
        _ => Enumerable.Empty<LossExpr>(),
    });

    /// <summary>All that statements assign, statements within them included; a loop's index is not assigned.</summary>
    public static IEnumerable<LossExpr.Local> Assigned(IEnumerable<LossStatement> block) => block.SelectMany(statement => statement switch
    {
        LossStatement.Let let => [let.Target],
        LossStatement.If branch => Assigned(branch.Then).Concat(Assigned(branch.Else)).Concat(branch.Joins.Select(join => join.Target)),
        LossStatement.Loop loop => Assigned(loop.Body).Concat(loop.Carries.SelectMany(carry => new[] { carry.Inside, carry.After })),
        _ => Enumerable.Empty<LossExpr.Local>(),
    });

    /// <summary>The elements that loops add to the gradient by.</summary>
    public static IEnumerable<LossExpr> AddedTo(IEnumerable<LossStatement> block) => block.SelectMany(statement => statement switch
    {
        LossStatement.If branch => AddedTo(branch.Then).Concat(AddedTo(branch.Else)),
        LossStatement.Loop loop => AddedTo(loop.Body),
        LossStatement.Accumulate sum => [sum.Element],
        _ => Enumerable.Empty<LossExpr>(),
    });

    /// <summary>The largest number of a branch or a loop.</summary>
    public static int LastId(IEnumerable<LossStatement> block) => block.Select(statement => statement switch
    {
        LossStatement.If branch => Math.Max(branch.Id, Math.Max(LastId(branch.Then), LastId(branch.Else))),
        LossStatement.Loop loop => Math.Max(loop.Id, LastId(loop.Body)),
        _ => 0,
    }).DefaultIfEmpty().Max();

    private static IEnumerable<(string Path, ParameterField.Leaf Leaf)> Leaves(ParameterStruct model) => ParameterField.Flatten(model.Fields);
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>
/// How many locals the generated methods need at most, and how they get by on a device that has few. The compiler adds one of its own for each
/// condition where it doesn't optimise.
/// </summary>
internal static class LossLocals
{
    /// <summary>nanoFramework counts the locals of a method in a byte, and doesn't notice when they are more.</summary>
    public const int Most = 255;

    /// <summary>The letters of the formula in both types, the check, the clip, the counters, and what is returned.</summary>
    private const int OfStep = 48;

    /// <summary>The gradient, with locals shared by unrelated values where the device couldn't have one for each.</summary>
    public static LossGradient Fit(LossGradient gradient, int others, Target target) =>
        target.Kind == TargetKind.NanoFramework && Count(gradient) + others > Most ? LocalMerger.MergeUnrelated(gradient) : gradient;

    /// <summary>The locals of <c>AddNameGradient</c> beside the loss and its gradient.</summary>
    public static int OtherOfGradient(ParameterStruct model, LossMethod loss) =>
        2 * (2 * ParameterField.Flatten(model.Fields).Count(field => field.Leaf.Length is not null) + ParameterField.Owners(model.Fields).Count())
        + loss.Inputs.Count
        + 2;

    /// <summary>The locals of a fused <c>TrainName</c> beside the loss and its gradient.</summary>
    public static int OtherOfStep(ParameterStruct model, TrainingProgram program, LossMethod loss) =>
        (1 + program.State.Count)
        * (2 * ParameterField.Flatten(model.Fields).Count(field => field.Leaf.Length is not null) + ParameterField.Owners(model.Fields).Count())
        + loss.Inputs.Count
        + LossProgram.UnrolledCount(model, loss)
        + OfStep;

    /// <summary>The larger of the two methods' numbers of locals, at most, once they are fitted.</summary>
    public static int Largest(ParameterStruct model, TrainingProgram program, LossMethod loss, Target target)
    {
        LossGradient gradient = LossProgram.Build(model, loss, new NameScope(loss.Names));
        int others = OtherOfGradient(model, loss);
        if (!LossProgram.StoresGradient(model, loss))
        {
            others = System.Math.Max(others, OtherOfStep(model, program, loss));
        }

        return Count(Fit(gradient, others, target)) + others;
    }

    private static int Count(LossGradient gradient)
    {
        IEnumerable<LossStatement> all = gradient.Forward.Concat(gradient.Backward);
        return LossProgram.Assigned(all).Select(local => local.Name).Distinct().Count() + Conditions(all);
    }

    /// <summary>Conditions and indices.</summary>
    private static int Conditions(IEnumerable<LossStatement> block) => block.Sum(statement => statement switch
    {
        LossStatement.If branch => 1 + Conditions(branch.Then) + Conditions(branch.Else),
        LossStatement.Loop loop => 2 + Conditions(loop.Body),
        _ => 0,
    });
}

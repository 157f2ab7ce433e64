using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes <c>AddNameGradient</c>: the loss, and its gradient added to the caller's.</summary>
internal sealed class LossGradientWriter
{
    private readonly CodeWriter writer;
    private readonly ParameterStruct model;
    private readonly LossMethod loss;
    private readonly Target target;
    private readonly NameScope names;
    private readonly LossGradient gradient;
    private readonly string gradientName;
    private readonly OwnerReferences parameters;
    private readonly OwnerReferences gradients;
    private readonly Dictionary<string, string> parameterArrays;
    private readonly Dictionary<string, string> gradientArrays;

    private LossGradientWriter(CodeWriter writer, ParameterStruct model, LossMethod loss, Target target)
    {
        this.writer = writer;
        this.model = model;
        this.loss = loss;
        this.target = target;
        names = new NameScope(loss.Names);
        gradient = LossLocals.Fit(LossProgram.Build(model, loss, names), LossLocals.OtherOfGradient(model, loss), target);
        gradientName = names.Add("gradient");
        parameterArrays = LossArrays.Name(LossArrays.Read(gradient), "", names);
        gradientArrays = LossArrays.Name(gradient.Gradient.Select(pair => pair.Key).Concat(LossProgram.AddedTo(gradient.Backward)).OfType<LossExpr.ParameterElement>().Select(element => element.Path), "d", names);
        parameters = References(target, loss.ParametersName, Quantity.Parameter, LossProgram.Expressions(gradient).SelectMany(LossProgram.Parts));
        gradients = References(target, gradientName, Quantity.RawGradient, gradient.Gradient.Select(pair => pair.Key));
    }

    public static void Write(CodeWriter writer, ParameterStruct model, LossMethod loss, Target target) =>
        new LossGradientWriter(writer, model, loss, target).Write();

    private void Write()
    {
        string type = model.Hierarchy.Type.Name;
        writer.Line($"/// <summary>Loss of <see cref=\"{LossArguments.Reference(loss, type)}\"/>; adds its gradient to <paramref name=\"{gradientName}\"/>.</summary>");
        string declared = $"in {type} {loss.ParametersName}{LossArguments.Declare(loss)}, ref Gradient {gradientName}";
        using (writer.Block($"public static {loss.ReturnType.Keyword()} {LossMembers.AddGradient(loss.Name)}({declared})"))
        {
            LossArguments.WriteGuards(writer, loss);
            LossArrays.Write(writer, model, parameterArrays, loss.ParametersName);
            LossArrays.Write(writer, model, gradientArrays, gradientName);

            parameters.Write(writer, isReadOnly: true);
            gradients.Write(writer);
            if (parameters.Count + gradients.Count > 0)
            {
                writer.Line();
            }

            var printer = new LossPrinter(target, parameters, parameterArrays);
            var places = new LossPrinter(target, gradients, gradientArrays);
            var block = new LossBlockWriter(writer, printer, gradient, places);
            block.Write();
            foreach (KeyValuePair<LossExpr, LossExpr> pair in LossProgram.InOrder(gradient.Gradient, model))
            {
                block.Assign($"{places.Print(pair.Key)} +=", pair.Value);
            }

            writer.Line($"return {printer.Print(gradient.Result)};");
        }

        writer.Line();
    }

    /// <summary>For an interpreter; a compiler to machine code finds the addresses by itself.</summary>
    private OwnerReferences References(Target target, string root, Quantity quantity, IEnumerable<LossExpr> accesses) =>
        target.Kind == TargetKind.NanoFramework
            ? new OwnerReferences(root, quantity, model.Fields, accesses.OfType<LossExpr.Parameter>().Select(parameter => parameter.Path), names)
            : new OwnerReferences(root);
}

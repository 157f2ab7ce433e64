using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes <c>AddNameGradient</c>: the loss, and its gradient added to the caller's.</summary>
internal sealed class LossGradientWriter
{
    private readonly CodeWriter writer;
    private readonly ParameterStruct model;
    private readonly LossMethod loss;
    private readonly NameScope names;
    private readonly LossGradient gradient;
    private readonly string gradientName;
    private readonly Dictionary<string, string> parameterArrays;
    private readonly Dictionary<string, string> gradientArrays;

    private LossGradientWriter(CodeWriter writer, ParameterStruct model, LossMethod loss)
    {
        this.writer = writer;
        this.model = model;
        this.loss = loss;
        names = new NameScope(loss.Names);
        gradient = LossProgram.Build(model, loss, names);
        gradientName = names.Add("gradient");
        parameterArrays = LossArrays.Name(LossArrays.Read(gradient), "", names);
        gradientArrays = LossArrays.Name(gradient.Gradient.Select(pair => pair.Key).OfType<LossExpr.ParameterElement>().Select(element => element.Path), "d", names);
    }

    public static void Write(CodeWriter writer, ParameterStruct model, LossMethod loss) => new LossGradientWriter(writer, model, loss).Write();

    private void Write()
    {
        string type = model.Hierarchy.Type.Name;
        writer.Line($"/// <summary>Loss of <see cref=\"{LossArguments.Reference(loss, type)}\"/>; adds its gradient to <paramref name=\"{gradientName}\"/>.</summary>");
        string parameters = $"in {type} {loss.ParametersName}{LossArguments.Declare(loss)}, ref Gradient {gradientName}";
        using (writer.Block($"public static {loss.ReturnType.Keyword()} Add{loss.Name}Gradient({parameters})"))
        {
            LossArguments.WriteGuards(writer, loss);
            LossArrays.Write(writer, model, parameterArrays, loss.ParametersName);
            LossArrays.Write(writer, model, gradientArrays, gradientName);

            var printer = new LossPrinter(loss.ParametersName, parameterArrays);
            var block = new LossBlockWriter(writer, printer, gradient);
            block.Write();
            foreach (KeyValuePair<LossExpr, LossExpr> pair in LossProgram.InOrder(gradient.Gradient, model))
            {
                block.Assign($"{Place(pair.Key)} +=", pair.Value);
            }

            writer.Line($"return {printer.Print(gradient.Result)};");
        }

        writer.Line();
    }

    private string Place(LossExpr parameter) => new LossPrinter(gradientName, gradientArrays).Print(parameter);
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Emit.Losses;

/// <summary>Writes <c>TrainName</c> as the loss, its gradient in memory, and a call of <c>Step</c>.</summary>
internal static class LossStepWriter
{
    /// <summary>With fewer values, vectors gain less than it takes to write the gradient and to read it back.</summary>
    private const int Fewest = 12;

    /// <summary>
    /// Whether this is faster than an update among the locals of the gradient, which is one by one. An array's gradient would need an object.
    /// </summary>
    /// <param name="program">The step.</param>
    /// <param name="rows">What it updates as vectors.</param>
    public static bool Pays(TrainingProgram program, IReadOnlyList<Row> rows) =>
        program.Slots.All(slot => !slot.IsHeapArray) && rows.Sum(row => row.Count) >= Fewest;

    /// <summary>Writes it with the gradient in a struct on the stack.</summary>
    public static void Write(CodeWriter writer, ParameterStruct model, LossMethod loss, Target target)
    {
        var names = new NameScope(loss.Names);
        LossGradient built = LossProgram.Build(model, loss, names);
        string state = names.Add("state");
        string gradient = names.Add("gradient");
        Dictionary<string, string> arrays = LossArrays.Name(LossArrays.Read(built), "", names);
        using (LossArguments.BeginTrain(writer, model, loss, state))
        {
            LossArguments.WriteGuards(writer, loss);
            LossArrays.Write(writer, model, arrays, loss.ParametersName);
            var printer = new LossPrinter(target, new OwnerReferences(loss.ParametersName), arrays);
            var places = new LossPrinter(target, new OwnerReferences(gradient), arrays);
            var block = new LossBlockWriter(writer, printer, built, places);
            block.Write();
            writer.Line();
            writer.Line($"Gradient {gradient} = default;");
            foreach (KeyValuePair<LossExpr, LossExpr> pair in LossProgram.InOrder(built.Gradient, model))
            {
                block.Assign($"{places.Print(pair.Key)} =", pair.Value);
            }

            writer.Line();
            writer.Line($"{model.Hierarchy.GlobalName}.Step(ref {loss.ParametersName}, in {gradient}, ref {state});");
            writer.Line($"return {printer.Print(built.Result)};");
        }

        writer.Line();
    }

    /// <summary>Writes it with the gradient in the caller's memory.</summary>
    public static void WriteWithCallersGradient(CodeWriter writer, ParameterStruct model, LossMethod loss)
    {
        var names = new NameScope(loss.Names);
        string result = loss.Result is LossExpr.Local local ? local.Name : names.Add("loss");
        string state = names.Add("state");
        string gradient = names.Add("gradient");
        string type = model.Hierarchy.Type.Name;
        string owner = model.Hierarchy.GlobalName;
        string inputs = string.Concat(loss.Inputs.Select(input => ", " + input.Name));
        writer.Line($"/// <summary>Loss of <see cref=\"{LossArguments.Reference(loss, type)}\"/>, its gradient and the step.");
        writer.Line($"/// The gradient is put together in <paramref name=\"{gradient}\"/>, whose content before does not matter.</summary>");
        writer.Line("/// <returns>The loss before the step.</returns>");
        string parameters = $"ref {type} {loss.ParametersName}, ref OptimizerState {state}, ref Gradient {gradient}{LossArguments.Declare(loss)}";
        using (writer.Block($"public static {loss.ReturnType.Keyword()} {LossMembers.Train(loss.Name)}({parameters})"))
        {
            writer.Lines($"""
                {owner}.ZeroGradient(ref {gradient});
                {loss.ReturnType.Keyword()} {result} = {owner}.{LossMembers.AddGradient(loss.Name)}(in {loss.ParametersName}{inputs}, ref {gradient});
                {owner}.Step(ref {loss.ParametersName}, in {gradient}, ref {state});
                return {result};
                """);
        }

        writer.Line();
    }
}

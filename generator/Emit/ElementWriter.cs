using System;
using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes what happens to one value after the other: unrolled, or in a loop.</summary>
internal class ElementWriter(CodeWriter writer, StepLocals locals, Target target, StepArguments arguments)
{
    protected CodeWriter Writer => writer;

    protected StepLocals Locals => locals;

    /// <summary>Writes something for each value of a slot.</summary>
    public virtual void ForEach(SlotCode slot, Action<ElementCode> write) => ForEach(slot, slot.Updates, write);

    /// <summary>Writes something for each value of a slot.</summary>
    public void ForEach(SlotCode slot, ElementRun run, Action<ElementCode> write)
    {
        if (slot.Slot.IsLoop)
        {
            string end = WholeNumber.Text(slot.Slot.Count - run.Rest.Count);
            string index = arguments.Index;
            string declaration = target.SparesLocals ? "" : "int ";
            using (writer.Block($"for ({declaration}{index} = 0; {index} < {end}; {index}{(run.Stride == 1 ? "++" : " += " + WholeNumber.Text(run.Stride))})"))
            {
                foreach ((string cursor, string array) in slot.Cursors)
                {
                    writer.Line($"ref {slot.Type} {cursor} = ref {array}[{index}];");
                }

                WriteEach(run.Elements, write);
            }

            writer.Line();
            WriteEach(run.Rest, write);
        }
        else
        {
            WriteEach(run.Elements, write);
        }
    }

    /// <summary>Whether the update is one of several values at once, which needs no locals here.</summary>
    public virtual bool IsByRow(Slot slot) => false;

    /// <summary>Writes the update of each value of a slot.</summary>
    public virtual void ForEachUpdate(SlotCode slot, Action<ElementCode> write) => ForEach(slot, write);

    /// <summary>Writes the statement that computes the effective gradient.</summary>
    public void WriteGradient(SlotCode slot, ElementCode element, string declaration = "") =>
        writer.Line($"{declaration}{element.Gradient} = {Print(slot.Slot.Type, element, slot.Slot.Update.EffectiveGradient)};");

    /// <summary>Writes assignments, in the type of the slot unless another is given.</summary>
    public void Write(SlotCode slot, ElementCode element, IEnumerable<Statement> statements, ScalarType? wider = null)
    {
        ScalarType type = wider ?? slot.Slot.Type;
        foreach (Statement statement in statements)
        {
            string place = statement switch
            {
                Statement.Let let => locals.Name(let.Name, type),
                Statement.Store store => element.Place(store.Quantity),
                _ => throw new ArgumentOutOfRangeException(nameof(statements)),
            };
            writer.Line($"{place} = {Print(type, element, statement.Value, constant => locals.Constant(constant, type))};");
        }
    }

    /// <summary>Prints an expression of an update's start, when its constants have no locals yet.</summary>
    public string Print(ScalarType type, ElementCode element, Expr expression) => Print(type, element, expression, NoLocal);

    /// <summary>Prints an expression whose locals are fields of the state.</summary>
    public string PrintState(ScalarType type, Expr expression) => Print(type, expression, name => $"{arguments.State}.{name}");

    /// <summary>Prints an expression over locals only.</summary>
    public string Print(ScalarType type, Expr expression) => Print(type, expression, name => locals.Name(name, type));

    /// <summary>Prints an expression over locals only, which <paramref name="local"/> gives as C# text.</summary>
    public string Print(ScalarType type, Expr expression, Func<string, string> local) =>
        new CSharpPrinter(type, target, quantity => throw new ArgumentOutOfRangeException(nameof(quantity)), local, NoLocal).Print(expression);

    private string Print(ScalarType type, ElementCode element, Expr expression, Func<Expr.Constant, string?> constant) =>
        new CSharpPrinter(type, target, element.Place, name => locals.Name(name, type), constant).Print(expression);

    private static string? NoLocal(Expr.Constant constant) => null;

    private static void WriteEach(IEnumerable<ElementCode> elements, Action<ElementCode> write)
    {
        foreach (ElementCode element in elements)
        {
            write(element);
        }
    }
}

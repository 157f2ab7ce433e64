using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Prints what a step calls for each row.</summary>
/// <param name="methods">The methods to call.</param>
/// <param name="locals">The names of the step.</param>
internal sealed class RowCalls(RowMethods methods, StepLocals locals)
{
    public string Check(SlotCode slot) => Call(methods.Check(slot.Row!), slot, []);

    public string Accumulate(SlotCode slot) => Call(methods.Accumulate(slot.Row!), slot, []) + ";";

    public string Move(SlotCode slot) => Call(methods.Move(slot.Row!), slot, []) + ";";

    public string Norm(SlotCode slot, ScalarType type, NormPass pass) =>
        $"{locals.Name(pass.Result, type)} = {Call(methods.Norm(slot.Row!, type, pass), slot, pass.SoFar.Select(name => locals.Name(name, type)))};";

    private string Call(RowMethod method, SlotCode slot, IEnumerable<string> first)
    {
        Row row = slot.Row!;
        IEnumerable<string> numbers = method.Body.Numbers.Select(name => locals.Name(name, row.Type));
        IEnumerable<string> references = method.Body.Quantities
            .Select(quantity => $"{(method.Body.IsStored(quantity) ? "ref" : "in")} {slot.FirstValue.Place(quantity)}");
        string arguments = string.Join(", ", first.Concat(numbers).Concat(references));
        return $"{RowMethods.ClassName}.{method.Name}({arguments})";
    }
}

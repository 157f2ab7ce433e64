using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Program;
using RmsProp.Embedded.Generator.Program.Networks;

namespace RmsProp.Embedded.Generator.Emit.Networks;

/// <summary>Prints what is called for the weights of an input of a layer, or for its biases: they lie side by side, one for each unit.</summary>
internal sealed class LayerRows(RowMethods methods)
{
    /// <summary>Whether a layer's units are worked on several at once.</summary>
    public static bool Fits(LayerProgram layer) => layer.IsLoop && layer.Layer.Units >= Row.Shortest;

    public static Row Units(LayerProgram layer) => new(new EquatableArray<Slot>([layer.Slot!]), layer.Layer.Units);

    /// <summary>A call for a row.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="number">What each number of the method is called here.</param>
    /// <param name="place">Where the first value of a quantity is.</param>
    public static string Call(RowMethod method, Func<string, string> number, Func<Quantity, string> place)
    {
        IEnumerable<string> references = method.Body.Quantities.Select(quantity => $"{(method.Body.IsStored(quantity) ? "ref" : "in")} {place(quantity)}");
        return $"{RowMethods.ClassName}.{method.Name}({string.Join(", ", method.Body.Numbers.Select(number).Concat(references))});";
    }

    /// <summary>What updates the weights of an input, or what takes their place where the input is 0.</summary>
    public RowMethod Learn(LayerProgram layer, bool isGiven) => isGiven ? methods.LearnGiven(Units(layer)) : methods.Learn(Units(layer));

    /// <summary>What is left to do for an input of 0.</summary>
    public RowMethod Rest(LayerProgram layer) => methods.Rest(Units(layer), layer.WhenZero!.Value);

    /// <summary>What adds a gradient that is at hand to that of a batch.</summary>
    public RowMethod AddGiven(LayerProgram layer) => methods.AddGiven(Units(layer));

    /// <summary>What adds the gradient of a dense layer's weights to that of a batch.</summary>
    public AddMethod Add(LayerProgram layer) => methods.Add(layer);

    /// <summary>What adds those of two samples.</summary>
    public AddMethod AddPair(LayerProgram layer) => methods.AddPair(layer, SideBySide.Pair);

    /// <summary>What averages the gradients of a whole layer.</summary>
    public RowMethod Average(LayerProgram layer) => methods.Average(new Row(new EquatableArray<Slot>([layer.Slot!]), layer.Layer.Length));
}

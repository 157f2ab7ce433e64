using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>What can be assigned while a loss is read.</summary>
/// <param name="Owner">A symbol, a local array, or a method that returns something.</param>
/// <param name="Index">The element of an array.</param>
/// <param name="Name">What the variable is called.</param>
internal readonly record struct Variable(object Owner, int Index, string Name)
{
    public static Variable Of(ISymbol symbol) => new(symbol, 0, symbol.Name);

    public static Variable Of(LossValue.LocalArray array, int index) => new(array, index, array.Name + index);

    /// <summary>What a call returns.</summary>
    public static Variable ResultOf(IMethodSymbol method, string name) => new(method, 0, name);

    /// <summary>Whether a call has returned.</summary>
    public static Variable ReturnedFrom(IMethodSymbol method) => new(method, 1, "returned");
}

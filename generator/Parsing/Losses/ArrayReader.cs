using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads arrays: of the parameters, of inputs, and those that the loss creates.</summary>
internal sealed class ArrayReader(LossContext context, ExpressionReader expressions)
{
    /// <summary>Each element of a created array is a variable of its own.</summary>
    private const int LongestLocalArray = 1024;

    public LossValue? Element(IArrayElementReferenceOperation element)
    {
        if (Resolve(element) is not var (array, at))
        {
            return null;
        }

        return array switch
        {
            LossValue.LocalArray local => context.State[Variable.Of(local, Whole(at))],
            LossValue.ParameterArray => new LossValue.Scalar(new LossExpr.ParameterElement(array.Type, array.Name, at)),
            LossValue.InputArray => new LossValue.Scalar(new LossExpr.InputElement(array.Type, array.Name, at)),
            _ => throw new ArgumentOutOfRangeException(nameof(element)),
        };
    }

    /// <summary>The array and the index of an element.</summary>
    public (LossValue.Array Array, LossExpr Index)? Resolve(IArrayElementReferenceOperation element)
    {
        LossValue? value = expressions.Read(element.ArrayReference);
        if (value is null)
        {
            return null;
        }

        if (value is not LossValue.Array array || element.Indices.Length != 1)
        {
            UnsupportedConstructs.Report(context, element);
            return null;
        }

        IOperation place = element.Indices[0];
        LossExpr? index = expressions.Scalar(place);
        if (index is null)
        {
            return null;
        }

        // The elements of a local array are variables, of which only one at a known index can be told.
        if (context.RangeOf(index) is not { } range || (array is LossValue.LocalArray && index is not LossExpr.Constant))
        {
            context.Report(LossDescriptors.IndexNotConstant, place, array.Name);
            return null;
        }

        int length = array.Length ?? int.MaxValue;
        if (range.Least < 0 || range.Greatest >= length)
        {
            context.Report(LossDescriptors.IndexOutOfRange, place, array.Name, length, range.Least < 0 ? range.Least : range.Greatest);
            return null;
        }

        return (array, index);
    }

    private static int Whole(LossExpr index) => (int)((LossExpr.Constant)index).Value;

    public LossValue? Length(IOperation place, IOperation instance)
    {
        switch (expressions.Read(instance))
        {
            case LossValue.Array { Length: { } length }:
                return new LossValue.Scalar(LossExpr.Whole(length));
            case LossValue.Array array:
                context.Report(LossDescriptors.UnknownLength, place, array.Name);
                return null;
            default:
                return null;
        }
    }

    public LossValue? Create(IArrayCreationOperation creation, string name)
    {
        if (OperatorParser.Type((creation.Type as IArrayTypeSymbol)?.ElementType) is not { } type || creation.DimensionSizes.Length != 1)
        {
            context.Report(
                LossDescriptors.Unsupported, creation, "An array of this type", "Use a one-dimensional array of float, double, int or bool");
            return null;
        }

        if (expressions.Scalar(creation.DimensionSizes[0]) is not LossExpr.Constant { Value: >= 0 and <= LongestLocalArray } size)
        {
            context.Report(
                LossDescriptors.Unsupported,
                creation.DimensionSizes[0],
                "An array of this size",
                $"Use a constant size, {LongestLocalArray} at most");
            return null;
        }

        var array = new LossValue.LocalArray(context.NextId(), name, type, (int)size.Value);
        for (int index = 0; index < array.Length; index++)
        {
            LossExpr? value = creation.Initializer is { } initializer
                ? expressions.Scalar(initializer.ElementValues[index], Variable.Of(array, index))
                : LossExpr.Number(type, 0);
            if (value is null)
            {
                return null;
            }

            // A constant needs no name, least of all the zeros that a new array starts with.
            if (value is LossExpr.Constant)
            {
                context.State[Variable.Of(array, index)] = new LossValue.Scalar(value);
            }
            else
            {
                context.Assign(Variable.Of(array, index), value);
            }
        }

        return array;
    }

    /// <summary>The element of a local array that is assigned, or null after an error.</summary>
    public Variable? Target(IArrayElementReferenceOperation element)
    {
        (LossValue.Array Array, LossExpr Index)? resolved = Resolve(element);
        if (resolved is { Array: LossValue.LocalArray local })
        {
            return Variable.Of(local, Whole(resolved.Value.Index));
        }

        if (resolved is { } other)
        {
            context.Report(LossDescriptors.NotAssignable, element, other.Array.Name);
        }

        return null;
    }
}

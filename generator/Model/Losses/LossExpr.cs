using System;
using System.Collections.Generic;

namespace RmsProp.Embedded.Generator.Model.Losses;

/// <summary>
/// A value in a loss or in its gradient: a closed tree, typed as C# types it. The shape of the tree is the order of the operations, so that what is
/// printed rounds as the user's method does.
/// </summary>
/// <remarks>Evaluation has no effect but its value: what is assigned stands in <see cref="LossStatement"/>.</remarks>
internal abstract record LossExpr(LossType Type)
{
    /// <summary>A number, by its bits, since 0 and -0 are equal but not the same. Use <see cref="Number"/>.</summary>
    internal sealed record Constant(LossType Type, long Bits) : LossExpr(Type)
    {
        public double Value => BitConverter.Int64BitsToDouble(Bits);
    }

    /// <summary>The value of a <see cref="LossStatement.Let"/>, of a <see cref="LossJoin"/> or of a loop's index.</summary>
    /// <param name="Name">The value's own name: each is assigned once.</param>
    /// <param name="Variable">What the values of one variable of the user's have in common.</param>
    internal sealed record Local(LossType Type, string Name, string Variable) : LossExpr(Type);

    /// <summary>A single value of the parameters.</summary>
    internal sealed record Parameter(LossType Type, string Path) : LossExpr(Type);

    /// <summary>An element of an array of the parameters.</summary>
    internal sealed record ParameterElement(LossType Type, string Path, LossExpr Index) : LossExpr(Type);

    internal sealed record Input(LossType Type, string Name) : LossExpr(Type);

    internal sealed record InputElement(LossType Type, string Name, LossExpr Index) : LossExpr(Type);

    /// <summary><c>-x</c>, or <c>!x</c> of a bool.</summary>
    internal sealed record Negate(LossExpr Operand) : LossExpr(Operand.Type);

    internal sealed record Convert(LossType Type, LossExpr Operand) : LossExpr(Type);

    internal sealed record Binary(LossType Type, LossOperator Operator, LossExpr Left, LossExpr Right) : LossExpr(Type);

    /// <param name="Function">What is called.</param>
    /// <param name="Target">The same as C# text.</param>
    /// <param name="Derivatives">For a <see cref="LossFunction.User"/>: the derivative by each argument as C# text; empty where there is none.</param>
    internal sealed record Call(
        LossType Type, LossFunction Function, string Target, EquatableArray<LossExpr> Arguments, EquatableArray<string> Derivatives)
        : LossExpr(Type);

    /// <summary><c>Condition ? WhenTrue : WhenFalse</c>; just one of the two is evaluated.</summary>
    internal sealed record Select(LossType Type, LossExpr Condition, LossExpr WhenTrue, LossExpr WhenFalse) : LossExpr(Type);

    public static Constant Number(LossType type, double value) =>
        new(type, BitConverter.DoubleToInt64Bits(type == LossType.Float ? (float)value : value));

    public static Constant Truth(bool value) => Number(LossType.Bool, value ? 1 : 0);

    public static Constant Whole(int value) => Number(LossType.Int, value);

    /// <summary>The values that this one is calculated from.</summary>
    public IEnumerable<LossExpr> Operands => this switch
    {
        ParameterElement element => [element.Index],
        InputElement element => [element.Index],
        Negate negate => [negate.Operand],
        Convert convert => [convert.Operand],
        Binary binary => [binary.Left, binary.Right],
        Call call => call.Arguments,
        Select select => [select.Condition, select.WhenTrue, select.WhenFalse],
        _ => [],
    };

    /// <summary>The same operation on other operands, which stand in the order of <see cref="Operands"/>.</summary>
    public LossExpr WithOperands(LossExpr[] operands) => this switch
    {
        ParameterElement element => element with { Index = operands[0] },
        InputElement element => element with { Index = operands[0] },
        Negate => new Negate(operands[0]),
        Convert convert => convert with { Operand = operands[0] },
        Binary binary => binary with { Left = operands[0], Right = operands[1] },
        Call call => call with { Arguments = new EquatableArray<LossExpr>(operands) },
        Select select => select with { Condition = operands[0], WhenTrue = operands[1], WhenFalse = operands[2] },
        _ => this,
    };

    /// <summary>Whether the value needs no calculation.</summary>
    public bool IsLeaf => this is Constant or Local or Parameter or ParameterElement or Input or InputElement;
}

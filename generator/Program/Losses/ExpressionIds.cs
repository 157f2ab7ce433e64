using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Program.Losses;

/// <summary>Numbers expressions such that those which always have the same bits get the same number.</summary>
internal sealed class ExpressionIds
{
    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<LossExpr, int> leaves = [];
    private readonly Dictionary<LossExpr, int> known = new(ReferenceComparer.Instance);
    private int last;

    public int Of(LossExpr expression)
    {
        if (!known.TryGetValue(expression, out int id))
        {
            id = Find(expression);
            known.Add(expression, id);
        }

        return id;
    }

    /// <summary>Takes note that a local has the value of an expression.</summary>
    public void Assign(LossExpr.Local local, LossExpr value) => leaves[local] = Of(value);

    private int Find(LossExpr expression)
    {
        if (expression.IsLeaf)
        {
            return Number(leaves, expression);
        }

        string content = expression switch
        {
            LossExpr.Negate negate => $"- {Of(negate.Operand)}",
            LossExpr.Convert convert => $"{convert.Type} {Of(convert.Operand)}",
            LossExpr.Binary binary => Content(binary),
            LossExpr.Call call => $"{call.Target} {string.Join(" ", call.Arguments.Select(Of))}",
            LossExpr.Select select => $"? {Of(select.Condition)} {Of(select.WhenTrue)} {Of(select.WhenFalse)}",
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };
        return Number(ids, content);
    }

    /// <summary>Sums and products don't depend on the order of two operands.</summary>
    private string Content(LossExpr.Binary binary)
    {
        (int left, int right) = (Of(binary.Left), Of(binary.Right));
        return binary.Operator.IsCommutative() && right < left
            ? $"{binary.Operator} {right} {left}"
            : $"{binary.Operator} {left} {right}";
    }

    private int Number<T>(Dictionary<T, int> numbers, T content)
        where T : notnull
    {
        if (!numbers.TryGetValue(content, out int id))
        {
            id = ++last;
            numbers.Add(content, id);
        }

        return id;
    }

    private sealed class ReferenceComparer : IEqualityComparer<LossExpr>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(LossExpr? left, LossExpr? right) => ReferenceEquals(left, right);

        public int GetHashCode(LossExpr expression) => RuntimeHelpers.GetHashCode(expression);
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>Compares models by their public properties and elements, independent of their own Equals.</summary>
internal static class ModelComparer
{
    /// <summary>The path and the values of the first difference, or null between equal models.</summary>
    public static string? FirstDifference(object? left, object? right, string path = "model")
    {
        if (left is null || right is null || left.GetType() != right.GetType() || IsAtom(left))
        {
            return Equals(left, right) ? null : $"{path}: {left ?? "null"} != {right ?? "null"}";
        }

        if (left is IEnumerable leftItems)
        {
            object[] first = [.. leftItems.Cast<object>()];
            object[] second = [.. ((IEnumerable)right).Cast<object>()];
            return first.Zip(second)
                .Select((pair, index) => FirstDifference(pair.First, pair.Second, $"{path}[{index}]"))
                .Append(FirstDifference(first.Length, second.Length, $"{path}.Count"))
                .FirstOrDefault(difference => difference is not null);
        }

        // What can't be set follows from the rest, and may lead to more of its own type without end.
        return left.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => FirstDifference(property.GetValue(left), property.GetValue(right), $"{path}.{property.Name}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static bool IsAtom(object value) => value is string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum;
}

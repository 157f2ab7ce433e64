#if NET
using System;
using System.Collections.Generic;
using System.Reflection;

namespace RmsProp.Embedded;

/// <summary>
/// Compares a gradient with central differences of its loss, calculated in double: a test of a generated gradient, or of one written by hand.
/// For tests on .NET only; it uses reflection and allocates.
/// </summary>
/// <remarks>
/// A difference needs a smooth loss: away from its kinks. Each parameter is moved by the cube root of the rounding error of its type, times its
/// magnitude where that is above 1, which balances the curvature of the loss against its rounding.
/// </remarks>
public static class GradientCheck
{
    /// <summary>A loss of a struct of parameters.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <param name="parameters">Where to evaluate the loss.</param>
    public delegate double Loss<T>(in T parameters)
        where T : struct;

    /// <summary>Compares every value of a gradient.</summary>
    /// <typeparam name="TParameters">The annotated struct.</typeparam>
    /// <typeparam name="TGradient">Its generated gradient: public fields of the same names.</typeparam>
    /// <param name="parameters">Where the gradient was calculated. Its arrays are changed meanwhile, and restored.</param>
    /// <param name="gradient">The gradient.</param>
    /// <param name="loss">The loss.</param>
    /// <returns>One entry for each value of the gradient, in order of declaration.</returns>
    /// <exception cref="ArgumentException">The gradient has a field that the parameters lack.</exception>
    public static IReadOnlyList<GradientDifference> Compare<TParameters, TGradient>(
        TParameters parameters, TGradient gradient, Loss<TParameters> loss)
        where TParameters : struct
        where TGradient : struct
    {
        if (loss is null)
        {
            throw new ArgumentNullException(nameof(loss));
        }

        object boxed = parameters;
        var differences = new List<GradientDifference>();
        foreach ((object[] path, object value) in Values(gradient, []))
        {
            object start = Read(boxed, path);
            double center = Convert.ToDouble(start);
            double rounding = start is float ? Math.Pow(2, -24) : Math.Pow(2, -53);
            double step = Math.Cbrt(rounding) * Math.Max(1, Math.Abs(center));

            (double above, double upper) = Evaluate(center + step);
            (double below, double lower) = Evaluate(center - step);
            boxed = Write(boxed, path, 0, start);

            double uncertainty = 4 * rounding * (Math.Abs(above) + Math.Abs(below) + 1) / (upper - lower);
            differences.Add(new GradientDifference(Text(path), Convert.ToDouble(value), (above - below) / (upper - lower), uncertainty));

            (double Loss, double At) Evaluate(double at)
            {
                boxed = Write(boxed, path, 0, Convert.ChangeType(at, start.GetType()));
                return (loss((TParameters)boxed), Convert.ToDouble(Read(boxed, path)));
            }
        }

        return differences;
    }

    /// <summary>All numbers in a struct, each with the names and indices that lead there.</summary>
    private static IEnumerable<(object[] Path, object Value)> Values(object value, object[] path)
    {
        if (value is float or double)
        {
            yield return (path, value);
        }
        else if (value is Array array)
        {
            for (int i = 0; i < array.Length; i++)
            {
                yield return ([.. path, i], array.GetValue(i)!);
            }
        }
        else
        {
            foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
            {
                foreach ((object[] Path, object Value) inner in Values(field.GetValue(value)!, [.. path, field.Name]))
                {
                    yield return inner;
                }
            }
        }
    }

    private static object Read(object container, object[] path)
    {
        foreach (object step in path)
        {
            container = step is int index ? ((Array)container).GetValue(index)! : Field(container, (string)step).GetValue(container)!;
        }

        return container;
    }

    /// <summary>Writes one value, from the innermost struct outwards, since each is a copy.</summary>
    private static object Write(object container, object[] path, int depth, object value)
    {
        if (depth == path.Length)
        {
            return value;
        }

        if (path[depth] is int index)
        {
            ((Array)container).SetValue(value, index);
        }
        else
        {
            FieldInfo field = Field(container, (string)path[depth]);
            field.SetValue(container, Write(field.GetValue(container)!, path, depth + 1, value));
        }

        return container;
    }

    private static FieldInfo Field(object container, string name) => container.GetType().GetField(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        ?? throw new ArgumentException($"{container.GetType()} has no field {name}.", nameof(container));

    private static string Text(object[] path)
    {
        string text = "";
        foreach (object step in path)
        {
            text += step is int index ? $"[{index}]" : (text.Length > 0 ? "." : "") + step;
        }

        return text;
    }
}
#endif

using System;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.Members;

/// <summary>Puts something else in the place of one array of a role.</summary>
/// <param name="place">Which array, counted from 0.</param>
/// <param name="replace">Is given the array; returns what takes its place.</param>
internal sealed class ArrayReplacer(int place, Func<Array?, Array?> replace) : LeafVisitor
{
    private int _next;

    /// <inheritdoc/>
    public override void Visit(ref float value)
    {
    }

    /// <inheritdoc/>
    public override void Visit(ref double value)
    {
    }

    /// <inheritdoc/>
    public override void Visit(ref float[] values)
    {
        if (_next++ == place)
        {
            values = (float[])replace(values)!;
        }
    }

    /// <inheritdoc/>
    public override void Visit(ref double[] values)
    {
        if (_next++ == place)
        {
            values = (double[])replace(values)!;
        }
    }
}

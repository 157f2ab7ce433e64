namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>Is shown every value of a <see cref="Role"/> in order of declaration, and may change it.</summary>
public abstract class LeafVisitor
{
    /// <summary>Is shown a value.</summary>
    public abstract void Visit(ref float value);

    /// <summary>Is shown a value.</summary>
    public abstract void Visit(ref double value);

    /// <summary>Is shown an array; shows itself the elements.</summary>
    public virtual void Visit(ref float[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Visit(ref values[i]);
        }
    }

    /// <summary>Is shown an array; shows itself the elements.</summary>
    public virtual void Visit(ref double[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Visit(ref values[i]);
        }
    }
}

using System;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>A generated method over values that lie side by side, with a part for each width of vectors.</summary>
/// <param name="name">Its name.</param>
/// <param name="count">How many values there are.</param>
/// <param name="type">Their type.</param>
internal abstract class VectorMethod(string name, int count, ScalarType type)
{
    public string Name => name;

    protected int Count => count;

    protected ScalarType Type => type;

    public abstract void Write(CodeWriter writer, Target target);

    /// <summary>The head of a loop whose variable is <c>i</c>.</summary>
    /// <param name="start">Its first value.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="step">How far it goes each time.</param>
    protected static string LoopHead(int start, int end, int step = 1) =>
        $"for (nuint i = {WholeNumber.Text(start)}; i < {WholeNumber.Text(end)}; {(step == 1 ? "i++" : $"i += {WholeNumber.Text(step)}")})";

    /// <summary>Writes a branch for each width of which there is a vector, the widest first, and one for processors without vectors.</summary>
    protected void ForEachWidth(CodeWriter writer, Action<Lanes> write)
    {
        string condition = "if";
        foreach (Lanes lanes in Lanes.Fitting(type, count))
        {
            using (writer.Block($"{condition} ({lanes.Vector}.IsHardwareAccelerated)"))
            {
                write(lanes);
            }

            condition = "else if";
        }

        using (writer.Block("else"))
        {
            write(Lanes.One(type));
        }
    }
}

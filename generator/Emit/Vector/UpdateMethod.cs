using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Changes each value of a row: by the widest vectors that the processor has, what they leave over by narrower ones, then one by one.</summary>
internal sealed class UpdateMethod(string name, int count, RowKernel kernel, bool isInlined, string summary)
    : RowMethod(name, count, kernel.Type, kernel.Body, isInlined)
{
    /// <summary>Only so many values keep the divider busy long enough that the longer way to a root is worth its start.</summary>
    private const int FewestSparingDivider = 256;

    public override void Write(CodeWriter writer, Target target)
    {
        using (Head(writer, summary, "void"))
        {
            ForEachWidth(writer, widest =>
            {
                int start = 0;
                foreach (Lanes lanes in widest.AndNarrower)
                {
                    if (Looped(lanes, Count - start) is > 0 and int looped)
                    {
                        Loop(writer, lanes, start, start + looped, isDescending: false, indices =>
                        {
                            for (int i = 0; i < indices.Length; i++)
                            {
                                writer.Line(kernel.Call(SparesDivider(i) ? lanes.SparingDivider : lanes, indices[i]) + ";");
                            }
                        });
                        start += looped;
                    }

                    for (; start + lanes.Count <= Count; start += lanes.Count)
                    {
                        writer.Line(kernel.Call(lanes, WholeNumber.Text(start)) + ";");
                    }
                }
            });
        }

        writer.Line();
    }

    /// <summary>Every second vector leaves the divider to the one before, so that divider and multipliers work side by side.</summary>
    private bool SparesDivider(int vector) => vector % 2 == 1 && Count >= FewestSparingDivider && kernel.Body.HasRoot;
}

using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>Changes each value of a row: by the widest vectors that the processor has, what they leave over by narrower ones, then one by one.</summary>
internal sealed class UpdateMethod(string name, int count, RowKernel kernel, bool isInlined, string summary)
    : RowMethod(name, count, kernel.Type, kernel.Body, isInlined)
{
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
                            foreach (string index in indices)
                            {
                                writer.Line(kernel.Call(lanes, index) + ";");
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
}

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
                    start = ForEachVector(
                        writer,
                        lanes,
                        start,
                        index => writer.Line(kernel.Call(lanes, index) + ";"),
                        indices =>
                        {
                            foreach (string index in indices)
                            {
                                writer.Line(kernel.Call(lanes, index) + ";");
                            }
                        });
                }
            });
        }

        writer.Line();
    }
}

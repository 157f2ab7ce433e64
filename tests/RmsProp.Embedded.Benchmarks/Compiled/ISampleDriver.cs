namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>A generated network, behind one call for many samples.</summary>
public interface ISampleDriver
{
    /// <summary>Starts anew and learns from so many samples.</summary>
    void Learn(float[][] inputs, int[] labels, int samples);
}

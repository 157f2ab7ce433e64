namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>A generated trainer, behind one call for many steps so that the call doesn't count.</summary>
public interface IStepDriver
{
    /// <summary>Gives parameters and gradient their values.</summary>
    void Load(float[] parameters, float[] gradient);

    /// <summary>The parameters.</summary>
    float[] Read();

    /// <summary>Makes steps along the gradient.</summary>
    void Run(int steps);
}

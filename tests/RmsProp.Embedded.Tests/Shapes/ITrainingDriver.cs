namespace RmsProp.Embedded.Tests.Shapes;

/// <summary>
/// One training of one struct. The implementation is compiled with the struct (<see cref="DriverSource"/>), so it uses the generated
/// members as a user does, without reflection.
/// </summary>
public interface ITrainingDriver
{
    /// <summary>The generated constant.</summary>
    int ParameterCount { get; }

    /// <summary>How many steps the state says were rejected.</summary>
    int RejectedSteps { get; }

    /// <summary>The static step.</summary>
    bool Step();

    /// <summary>The step of the trainer.</summary>
    bool TrainerStep();

    /// <summary>The trainer's ZeroGradient.</summary>
    void ZeroGradient();

    /// <summary>The trainer's Reset.</summary>
    void Reset();

    /// <summary>Copies the parameters to another training of the same struct.</summary>
    void CopyTo(ITrainingDriver other);

    /// <summary>Shows values to a visitor; a role that the options don't use has none.</summary>
    void Visit(Role role, LeafVisitor visitor);
}

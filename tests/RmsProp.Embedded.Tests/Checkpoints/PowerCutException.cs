using System;

namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>Thrown where the simulated power fails, since nothing of the program runs afterwards.</summary>
internal sealed class PowerCutException() : Exception("The power failed.");

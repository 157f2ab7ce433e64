using System;

namespace RmsProp.Embedded.CortexM;

/// <summary>The build can't go on; the message says why, for whoever started it.</summary>
internal sealed class BuildException(string message) : Exception(message);

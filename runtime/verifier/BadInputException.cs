using System;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>What was given can't be verified; the message says why, in one line.</summary>
internal sealed class BadInputException(string message) : Exception(message);

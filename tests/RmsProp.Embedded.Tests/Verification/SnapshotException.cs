using System;

namespace VerifyXunit;

/// <summary>A text is not what its file says.</summary>
public sealed class SnapshotException(string message) : Exception(message);

using System;

namespace FirmwareSample;

/// <summary>The user gave something that can't be used. The message is one line, for the user.</summary>
internal sealed class InputException(string message) : Exception(message);

namespace Internal.Runtime.CompilerHelpers;

/// <summary>The compiler wants this type to exist; the device's start-up code needs nothing of it.</summary>
internal static class StartupCodeHelpers
{
}

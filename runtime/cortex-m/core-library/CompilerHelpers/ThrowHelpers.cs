using System;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What the compiler calls, by name, where an operation fails. None returns.</summary>
internal static class ThrowHelpers
{
    private static void ThrowIndexOutOfRangeException() => Environment.FailFast("index out of range");

    private static void ThrowOverflowException() => Environment.FailFast("arithmetic overflow");
}

using System;

namespace RmsProp.Embedded.Tests;

/// <summary>How many arguments the accuracy tests take: a stride of them, or every one when RMSPROP_EXHAUSTIVE is 1.</summary>
internal static class Exhaustive
{
    public static bool IsOn => Environment.GetEnvironmentVariable("RMSPROP_EXHAUSTIVE") == "1";

    /// <summary><paramref name="stride"/>, which should be prime so that all low bits occur; 1 when exhaustive.</summary>
    public static int Or(int stride) => IsOn ? 1 : stride;
}

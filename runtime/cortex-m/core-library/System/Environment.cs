using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>The end of the program.</summary>
public static class Environment
{
    /// <summary>Exit code of a program that stopped because something went wrong.</summary>
    private const int Failure = 70;

    /// <summary>Prints a message and stops the program.</summary>
    /// <param name="message">What went wrong.</param>
    public static void FailFast(string message)
    {
        Console.Write("stopped: ");
        Console.Write(message);
        Console.Write("\n");
        Exit(Failure);
    }

    /// <summary>Stops the program.</summary>
    /// <param name="exitCode">0 if all went well.</param>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("*", "device_exit")]
    public static extern void Exit(int exitCode);
}

using System.Runtime;

namespace System;

/// <summary>The base of every error. Nothing is caught on the device: the first exception stops the program with its message.</summary>
public class Exception
{
    private readonly string message;
    private readonly string argument;

    /// <param name="message">What went wrong.</param>
    public Exception(string message)
        : this(message, "")
    {
    }

    private protected Exception(string message, string argument)
    {
        this.message = message;
        this.argument = argument;
    }

    // What the compiler calls, by this name, for throw.
    [RuntimeExport("RhpThrowEx")]
    private static void Stop(Exception exception)
    {
        Console.Write(exception.argument);
        Console.Write(exception.argument.Length == 0 ? "" : ": ");
        Environment.FailFast(exception.message);
    }
}

/// <summary>A wrong argument.</summary>
public class ArgumentException : Exception
{
    /// <param name="message">What is wrong with it.</param>
    /// <param name="paramName">Which argument.</param>
    public ArgumentException(string message, string paramName)
        : base(message, paramName)
    {
    }
}

/// <summary>An argument that is null and must not be.</summary>
public class ArgumentNullException : ArgumentException
{
    /// <param name="paramName">Which argument.</param>
    public ArgumentNullException(string paramName)
        : base("is null", paramName)
    {
    }
}

/// <summary>An argument beyond its range.</summary>
public class ArgumentOutOfRangeException : ArgumentException
{
    /// <param name="paramName">Which argument.</param>
    public ArgumentOutOfRangeException(string paramName)
        : base("is out of range", paramName)
    {
    }
}

namespace System;

public class ArgumentException : SystemException
{
    public ArgumentException() => throw null;

    public ArgumentException(string message, string paramName) => throw null;
}

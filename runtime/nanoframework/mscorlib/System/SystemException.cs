namespace System;

public class SystemException : Exception
{
    public SystemException() => throw null;

    public SystemException(string message) => throw null;
}

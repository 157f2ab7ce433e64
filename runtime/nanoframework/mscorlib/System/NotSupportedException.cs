namespace System;

public class NotSupportedException : SystemException
{
    public NotSupportedException(string message) => throw null;
}

namespace System;

public class NotImplementedException : SystemException
{
    public NotImplementedException(string message) => throw null;
}

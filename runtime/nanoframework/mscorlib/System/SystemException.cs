namespace System;

public class SystemException : Exception
{
}

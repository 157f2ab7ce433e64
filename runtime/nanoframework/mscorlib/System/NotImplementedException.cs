namespace System;

public class NotImplementedException : SystemException
{
}

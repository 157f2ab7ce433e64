namespace System;

public class Exception
{
}

namespace System;

public struct UIntPtr
{
}

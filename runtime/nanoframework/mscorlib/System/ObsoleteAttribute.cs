namespace System;

public sealed class ObsoleteAttribute : Attribute
{
    public ObsoleteAttribute(string message) => throw null;
}

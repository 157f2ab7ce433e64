namespace System;

public class Object
{
    public virtual bool Equals(object obj) => throw null;

    public virtual int GetHashCode() => throw null;

    public virtual string ToString() => throw null;
}

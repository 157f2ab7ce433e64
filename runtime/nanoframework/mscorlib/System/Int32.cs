namespace System;

public struct Int32
{
    public const int MaxValue = 0x7FFFFFFF;

    public const int MinValue = -0x7FFFFFFF - 1;

    public override string ToString() => throw null;

    public string ToString(string format) => throw null;
}

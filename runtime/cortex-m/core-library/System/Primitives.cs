namespace System;

// The types that stand for themselves: the compiler knows what is in them and the operations on them.

/// <summary>No value.</summary>
public struct Void
{
}

/// <summary>True or false.</summary>
public struct Boolean
{
}

/// <summary>A UTF-16 code unit.</summary>
public struct Char
{
}

/// <summary>8 bits, signed.</summary>
public struct SByte
{
}

/// <summary>8 bits, unsigned.</summary>
public struct Byte
{
}

/// <summary>16 bits, signed.</summary>
public struct Int16
{
}

/// <summary>16 bits, unsigned.</summary>
public struct UInt16
{
}

/// <summary>32 bits, unsigned.</summary>
public struct UInt32
{
}

/// <summary>64 bits, unsigned.</summary>
public struct UInt64
{
}

/// <summary>A machine word, signed: 32 bits on every Cortex-M.</summary>
public struct IntPtr
{
}

/// <summary>A machine word, unsigned: 32 bits on every Cortex-M.</summary>
public struct UIntPtr
{
}

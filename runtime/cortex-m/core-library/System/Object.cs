namespace System;

/// <summary>The base of every type. An object in memory is its method table's address, followed by its fields.</summary>
public class Object
{
    // The compiler writes the address of the method table here.
    internal IntPtr methodTable;
}

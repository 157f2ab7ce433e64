namespace System;

// Bases that the language gives the types of a kind.

/// <summary>The base of every struct.</summary>
public abstract class ValueType
{
}

/// <summary>The base of every enumeration.</summary>
public abstract class Enum : ValueType
{
}

/// <summary>The base of every attribute.</summary>
public abstract class Attribute
{
}

/// <summary>The base of every delegate. The compiler wants it to exist; there is nothing here to make one with.</summary>
public abstract class Delegate
{
}

/// <summary>The base of every delegate type.</summary>
public abstract class MulticastDelegate : Delegate
{
}

/// <summary>A value or none. The compiler wants it to exist; there is nothing here to make one with.</summary>
public struct Nullable<T>
    where T : struct
{
}

/// <summary>A type as an object, as attributes mention it; nothing makes one at run time.</summary>
public class Type
{
}

/// <summary>A type as the compiler hands it over; nothing makes one at run time.</summary>
public class RuntimeType : Type
{
}

/// <summary>A type's identity.</summary>
public struct RuntimeTypeHandle
{
}

/// <summary>A method's identity.</summary>
public struct RuntimeMethodHandle
{
}

/// <summary>A field's identity, such as that of constant data.</summary>
public struct RuntimeFieldHandle
{
}

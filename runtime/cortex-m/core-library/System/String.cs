using System.Runtime.CompilerServices;

namespace System;

/// <summary>Constant text: only the compiler makes strings.</summary>
public sealed class String
{
    private readonly int length;
    private readonly char firstChar;

    /// <summary>UTF-16 code units in the text.</summary>
    public int Length => length;

    /// <summary>One code unit.</summary>
    /// <param name="index">0 to below <see cref="Length"/>; anything else stops the program.</param>
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)length)
            {
                Environment.FailFast("index out of range");
            }

            return Unsafe.Add(ref Unsafe.AsRef(in firstChar), index);
        }
    }
}

namespace System;

/// <summary>The bits of numbers.</summary>
public static unsafe class BitConverter
{
    /// <summary>The bits of a float.</summary>
    public static int SingleToInt32Bits(float value) => *(int*)&value;

    /// <summary>The float of 32 bits.</summary>
    public static float Int32BitsToSingle(int value) => *(float*)&value;
}

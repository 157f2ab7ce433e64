namespace System;

public static class BitConverter
{
    public static byte[] GetBytes(float value) => throw null;

    public static int ToInt32(byte[] value, int startIndex) => throw null;
}

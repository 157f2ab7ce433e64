using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Text to whoever watches the device.</summary>
public static class Console
{
    /// <summary>Writes constant text. Characters beyond ASCII become question marks.</summary>
    public static void Write(string value)
    {
        for (int index = 0; index < value.Length; index++)
        {
            Write(value[index]);
        }
    }

    /// <summary>Writes one character; beyond ASCII, a question mark.</summary>
    public static void Write(char value) => WriteByte(value < 128 ? (byte)value : (byte)'?');

    /// <summary>Writes a whole number in decimal.</summary>
    public static void Write(int value)
    {
        if (value < 0)
        {
            Write('-');
        }

        uint magnitude = value < 0 ? 0u - (uint)value : (uint)value;
        uint unit = 1;
        while (magnitude / unit >= 10)
        {
            unit *= 10;
        }

        for (; unit > 0; unit /= 10)
        {
            Write((char)('0' + magnitude / unit % 10));
        }
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("*", "device_write")]
    private static extern void WriteByte(byte value);
}

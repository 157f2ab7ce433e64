using System;

using RmsProp.Embedded.Tests;

namespace FirmwareSample.CortexM;

/// <summary>Prints, a line each, the numbers that stand for the bits of FloatMath's functions over a walk through all floats.</summary>
internal sealed class FloatMathFirmware
{
    private const int Count = 65536;

    /// <summary>Makes all objects that the program needs: itself.</summary>
    public static FloatMathFirmware Create() => new FloatMathFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        for (int function = 0; function < FloatMathStride.FunctionCount; function++)
        {
            Console.Write(FloatMathStride.Hash(function, 0, FloatMathStride.GoldenStep, Count));
            Console.Write('\n');
        }

        return 0;
    }
}

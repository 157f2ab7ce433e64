using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Double-precision mathematics that is one instruction, where the core has it, and the integer division behind <c>/</c> and <c>%</c>.</summary>
public static class Math
{
    /// <summary>The square root, correctly rounded: the instruction <c>vsqrt.f64</c>, which M4 and M33 lack.</summary>
    // The compiler puts the instruction in place of every call, of this one too.
    [Intrinsic]
    public static double Sqrt(double d) => Sqrt(d);

    // The compiler calls the following by name.
    private static int DivInt32(int dividend, int divisor)
    {
        CheckDivisor(dividend, divisor);
        return Divide(dividend, divisor);
    }

    private static int ModInt32(int dividend, int divisor)
    {
        CheckDivisor(dividend, divisor);
        return dividend - Divide(dividend, divisor) * divisor;
    }

    private static uint DivUInt32(uint dividend, uint divisor)
    {
        CheckDivisor(divisor);
        return Divide(dividend, divisor);
    }

    private static uint ModUInt32(uint dividend, uint divisor)
    {
        CheckDivisor(divisor);
        return dividend - Divide(dividend, divisor) * divisor;
    }

    private static void CheckDivisor(int dividend, int divisor)
    {
        CheckDivisor((uint)divisor);
        if (divisor == -1 && dividend == int.MinValue)
        {
            Environment.FailFast("arithmetic overflow");
        }
    }

    private static void CheckDivisor(uint divisor)
    {
        if (divisor == 0)
        {
            Environment.FailFast("division by zero");
        }
    }

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("*", "__aeabi_idiv")]
    private static extern int Divide(int dividend, int divisor);

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("*", "__aeabi_uidiv")]
    private static extern uint Divide(uint dividend, uint divisor);
}

namespace System;

public static class Math
{
    public static double Sqrt(double d) => throw null;
}

namespace System;

public sealed class String
{
    public static string Concat(string str0, string str1) => throw null;

    public static string Concat(string str0, string str1, string str2) => throw null;

    public static string Concat(params string[] values) => throw null;
}

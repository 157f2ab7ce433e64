namespace System.Diagnostics;

public sealed class ConditionalAttribute : Attribute
{
    public ConditionalAttribute(string conditionString) => throw null;
}

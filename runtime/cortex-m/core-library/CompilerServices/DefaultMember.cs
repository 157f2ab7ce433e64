namespace System.Reflection;

/// <summary>Written by the compiler on types with an indexer. Nothing reads it on the device.</summary>
public sealed class DefaultMemberAttribute : Attribute
{
    /// <param name="memberName">Ignored.</param>
    public DefaultMemberAttribute(string memberName)
    {
    }
}

namespace System.ComponentModel;

public sealed class EditorBrowsableAttribute : Attribute
{
    public EditorBrowsableAttribute(EditorBrowsableState state) => throw null;
}

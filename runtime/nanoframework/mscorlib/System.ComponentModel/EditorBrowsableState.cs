namespace System.ComponentModel;

public enum EditorBrowsableState
{
    Always,
    Never,
    Advanced,
}

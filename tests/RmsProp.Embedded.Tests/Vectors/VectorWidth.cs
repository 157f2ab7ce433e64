namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>The widest vectors that a test lets generated code use; narrower ones then handle what is left over.</summary>
public enum VectorWidth
{
    None = 0,
    Only128 = 128,
    UpTo256 = 256,
    UpTo512 = 512,
}

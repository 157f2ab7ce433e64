namespace System.Diagnostics;

/// <summary>Written by the compiler. Nothing reads it on the device.</summary>
public sealed class DebuggableAttribute : Attribute
{
    /// <param name="modes">Ignored.</param>
    public DebuggableAttribute(DebuggingModes modes)
    {
    }

    /// <summary>How an assembly is debugged.</summary>
    [Flags]
    public enum DebuggingModes
    {
        /// <summary>Not.</summary>
        None = 0,

        /// <summary>As usual.</summary>
        Default = 1,

        /// <summary>Without the compiler's sequence points.</summary>
        IgnoreSymbolStoreSequencePoints = 2,

        /// <summary>With edits.</summary>
        EnableEditAndContinue = 4,

        /// <summary>Without optimisation.</summary>
        DisableOptimizations = 256,
    }
}

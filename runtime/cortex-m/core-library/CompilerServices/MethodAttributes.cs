namespace System.Runtime.CompilerServices
{
    /// <summary>Marks a method that the compiler knows.</summary>
    internal sealed class IntrinsicAttribute : Attribute
    {
    }

    /// <summary>How a method is compiled.</summary>
    [Flags]
    public enum MethodImplOptions
    {
        /// <summary>Not into its callers.</summary>
        NoInlining = 8,

        /// <summary>Into its callers where possible.</summary>
        AggressiveInlining = 256,

        /// <summary>Not at all: the device's C code has it.</summary>
        InternalCall = 4096,
    }

    /// <summary>Says how a method is compiled.</summary>
    public sealed class MethodImplAttribute : Attribute
    {
        /// <param name="methodImplOptions">How.</param>
        public MethodImplAttribute(MethodImplOptions methodImplOptions)
        {
        }
    }
}

namespace System.Runtime
{
    /// <summary>Names the C function behind a method.</summary>
    internal sealed class RuntimeImportAttribute : Attribute
    {
        public RuntimeImportAttribute(string library, string entryPoint)
        {
        }
    }

    /// <summary>Names a method for C functions, and for the compiler, to call.</summary>
    internal sealed class RuntimeExportAttribute : Attribute
    {
        public RuntimeExportAttribute(string entryPoint)
        {
        }
    }
}

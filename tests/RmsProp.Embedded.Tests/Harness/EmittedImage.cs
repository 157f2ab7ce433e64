using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Tests.Harness;

/// <summary>A compiled project, as a file would hold it.</summary>
internal static class EmittedImage
{
    /// <summary>Compiles, whatever the compiler has to say but for errors.</summary>
    public static MemoryStream Of(Compilation compilation)
    {
        var image = new MemoryStream();
        UncleanCompilationException.ThrowIfAny(
            compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return image;
    }
}

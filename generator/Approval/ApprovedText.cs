using System;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Approval;

/// <summary>A generated file as somebody has read and approved it: an additional file of the project.</summary>
internal sealed record ApprovedText(string Path, string Text)
{
    /// <summary>How the names of approved files end; the rest is that of the generated file.</summary>
    public const string Extension = ".rmsprop.verified.cs";

    public string FileName => System.IO.Path.GetFileName(Path);

    public static bool IsOne(AdditionalText file) => file.Path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static ApprovedText Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString() ?? "");
}

using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using VerifyTests;

namespace VerifyXunit;

/// <summary>
/// Compares text with a file beside the test: the part of Verify's interface and file convention that these tests use, under Verify's
/// names, so that the real package can take its place (<c>-p:UseVerifyPackage=true</c>).
/// </summary>
public static class Verifier
{
    private const string AcceptVariable = "RMSPROP_ACCEPT";

    /// <summary>
    /// Fails unless <paramref name="target"/> equals <c>{TestClass}.{TestMethod}.verified.{extension}</c> in the folder of the calling
    /// source file. The environment variable <c>RMSPROP_ACCEPT=1</c> writes that file instead.
    /// </summary>
    /// <param name="target">The text to check; <c>\r\n</c> counts as <c>\n</c>.</param>
    /// <param name="extension">Extension of the files, without the dot.</param>
    /// <param name="sourceFile">The calling source file; the compiler fills it in.</param>
    public static SettingsTask Verify(string target, string extension, [CallerFilePath] string sourceFile = "")
    {
        MethodInfo test = CurrentTestAttribute.Method;
        string directory = Path.GetDirectoryName(sourceFile)!;
        bool accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";

        return new SettingsTask(parameters =>
        {
            string name = $"{test.ReflectedType!.Name}.{test.Name}{parameters}";
            return new SnapshotFile(directory, name, extension).CheckAsync(target, accept);
        });
    }
}

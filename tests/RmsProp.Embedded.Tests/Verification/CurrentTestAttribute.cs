using System;
using System.Reflection;
using System.Threading;
using Xunit.Sdk;

[assembly: VerifyXunit.CurrentTest]

namespace VerifyXunit;

/// <summary>Tells <see cref="Verifier"/> which test is running, because the names of its files are made of the test's names.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CurrentTestAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> Running = new();

    /// <summary>The test method that runs in this flow of control.</summary>
    /// <exception cref="InvalidOperationException">No test runs here.</exception>
    public static MethodInfo Method => Running.Value ?? throw new InvalidOperationException("Verify must be called from a running test.");

    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest) => Running.Value = methodUnderTest;

    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest) => Running.Value = null;
}

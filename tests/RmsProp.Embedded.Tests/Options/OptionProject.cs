using System;
using System.Linq;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>Structs under test, each called Model, compiled together and loaded until disposed of.</summary>
internal sealed class OptionProject : IDisposable
{
    private readonly LoadedAssembly _assembly;

    /// <param name="declarations">C# that declares Model, and what it refers to; each gets a namespace of its own.</param>
    public OptionProject(params string[] declarations)
        : this(HarnessOptions.Default, declarations)
    {
    }

    public OptionProject(HarnessOptions options, params string[] declarations)
    {
        string[] sources = [.. declarations.Select((text, index) => $"using RmsProp.Embedded;\n\nnamespace Case{index}\n{{\n{text}\n}}\n")];
        _assembly = GeneratorHarness.RunUnchecked(options, sources).Load();
    }

    /// <summary>The declaration of Model.</summary>
    /// <param name="options">Arguments of <c>[RmsProp]</c>.</param>
    /// <param name="fields">C# of its fields.</param>
    public static string Model(string options, string fields) => $"[RmsProp({options})] public partial struct Model {{ {fields} }}";

    /// <summary>A new training of one of the structs.</summary>
    public TrainedModel Start(int index = 0) => new(_assembly.Create<object>($"Case{index}.Model+Trainer"));

    /// <inheritdoc/>
    public void Dispose() => _assembly.Dispose();
}

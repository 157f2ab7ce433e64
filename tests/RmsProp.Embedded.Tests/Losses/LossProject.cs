using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>A struct with losses, compiled twice: as it is, with its generated gradients, and on dual numbers.</summary>
internal sealed class LossProject : IDisposable
{
    private readonly LoadedAssembly _real;
    private readonly LoadedAssembly _dual;
    private readonly Type _type;
    private readonly Type _dualType;
    private readonly IReadOnlyDictionary<string, int> _lengths;

    /// <param name="source">The project; its struct is <c>Tested.P</c>.</param>
    /// <param name="lengths">The lengths of the arrays in the struct, by path.</param>
    public LossProject(string source, IReadOnlyDictionary<string, int> lengths)
    {
        _lengths = lengths;
        Run = GeneratorHarness.Run(source);
        _real = Run.Load();
        _type = _real.Find("Tested.P");

        CSharpCompilation dual = GeneratorHarness.Compile(HarnessOptions.Default, DualRewriter.Rewrite(source));
        _dual = LoadedAssembly.From(dual, diagnostics => Assert.DoesNotContain(diagnostics, found => found.Severity == DiagnosticSeverity.Error));
        _dualType = _dual.Find("Tested.P");
        Losses = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Any(list => list.ToString() == "[Loss]"))
            .Select(method => method.Identifier.ValueText)];
    }

    public GeneratorRun Run { get; }

    /// <summary>The names of the losses.</summary>
    public IReadOnlyList<string> Losses { get; }

    /// <summary>The types of a loss's inputs.</summary>
    public IEnumerable<Type> InputTypes(string loss) => Method(_type, loss).GetParameters().Skip(1).Select(parameter => parameter.ParameterType);

    /// <summary>Parameters whose values are given by path.</summary>
    public object Parameters(Func<string, double> value) => StructValues.Create(_type, _lengths, path => value(path));

    /// <summary>What the method that the user wrote returns.</summary>
    public object Call(string loss, object parameters, object[] inputs) => Method(_type, loss).Invoke(null, [parameters, .. inputs])!;

    /// <summary>The generated loss and gradient, which starts at zero.</summary>
    public (object Loss, object Gradient) AddGradient(string loss, object parameters, object[] inputs)
    {
        object[] arguments = [parameters, .. inputs, Gradient(0)];
        object result = Method(_type, $"Add{loss}Gradient").Invoke(null, arguments)!;
        return (result, arguments[^1]);
    }

    /// <summary>Whether the generated step needs memory for the gradient.</summary>
    public bool StoresGradient(string loss) => Method(_type, "Train" + loss).GetParameters() is var parameters
        && parameters.Length > 2 && parameters[2].ParameterType == _real.Find("Tested.P+Gradient").MakeByRefType();

    /// <summary>The generated step, from a zero state; where it needs memory for the gradient, from memory that was used before.</summary>
    public (object Loss, object Parameters) Train(string loss, object parameters, object[] inputs)
    {
        object[] arguments = StoresGradient(loss) ? [parameters, State(), Gradient(7), .. inputs] : [parameters, State(), .. inputs];
        object result = Method(_type, "Train" + loss).Invoke(null, arguments)!;
        return (result, arguments[0]);
    }

    /// <summary>The generated step along a gradient, from a zero state.</summary>
    public object Step(object parameters, object gradient)
    {
        object[] arguments = [parameters, gradient, State()];
        Method(_type, "Step").Invoke(null, arguments);
        return arguments[0];
    }

    /// <summary>The loss and its derivative by one parameter, on dual numbers.</summary>
    public Dual Differentiate(string loss, object parameters, string path, object[] inputs)
    {
        Dictionary<string, double> values = StructValues.Flatten(parameters).ToDictionary(pair => pair.Path, pair => Convert.ToDouble(pair.Value));
        object dual = StructValues.Create(_dualType, _lengths, at => new Dual(values[at], at == path ? 1 : 0, at == path ? 1 : 0, 0, 0));
        return (Dual)Method(_dualType, loss).Invoke(null, [dual, .. inputs.Select(ToDual)])!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _real.Dispose();
        _dual.Dispose();
    }

    private object Gradient(int value) => StructValues.Create(_real.Find("Tested.P+Gradient"), _lengths, _ => value);

    private object State() => StructValues.Create(
        _real.Find("Tested.P+OptimizerState"), _lengths.ToDictionary(pair => "SquareAverage." + pair.Key, pair => pair.Value), _ => 0);

    private static object ToDual(object input) => input switch
    {
        float value => (Dual)value,
        double value => (Dual)value,
        float[] values => values.Select(value => (Dual)value).ToArray(),
        double[] values => values.Select(value => (Dual)value).ToArray(),
        _ => input,
    };

    private static MethodInfo Method(Type type, string name) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!;
}

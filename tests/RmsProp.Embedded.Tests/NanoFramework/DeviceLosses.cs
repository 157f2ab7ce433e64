using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Tests.Losses;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The losses of the tests, as far as they use what every target has, and a program that trains with each.</summary>
internal sealed class DeviceLosses
{
    // They use functions of double, a trained exponent, and a captured variable.
    private static readonly string[] Elsewhere = ["DoubleFunctions", "Power", "Local"];

    private readonly string[] _losses;

    private DeviceLosses(string source, IReadOnlyDictionary<string, int> lengths, int inputLength)
    {
        Lengths = lengths;
        InputLength = inputLength;
        MethodDeclarationSyntax[] methods = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.Any(list => list.ToString() == "[Loss]"))];
        _losses = [.. methods.Select(method => method.Identifier.ValueText)];
        Source = source + $$"""

            public static class Driver
            {
                public static P.Trainer Trainer = null!;

                public static void Train(int loss, int step, float x, float[] q, float[] results)
                {
                    switch (loss)
                    {
            {{string.Concat(methods.Select((method, index) => $"            case {index}: results[step] = (float){Call(method)}; break;\n"))}}        }
                }
            }
            """;
    }

    public static DeviceLosses HandPicked { get; } = new(
        string.Concat(HandPickedLosses.Source
            .Replace("MathF.PI", "3.1415927f", StringComparison.Ordinal)
            .Replace("MathF.", "FloatMath.", StringComparison.Ordinal)
            .Replace(" Math.Clamp", " FloatMath.Clamp", StringComparison.Ordinal)
            .Split('\n')
            .Where(line => !Elsewhere.Any(name => line.Contains($" {name}(", StringComparison.Ordinal)))
            .Select(line => line + "\n")),
        new Dictionary<string, int> { ["W"] = 4, ["V"] = 3 },
        inputLength: 4);

    public static DeviceLosses Kept { get; } = new(
        KeptLoops.Source,
        new Dictionary<string, int> { ["W"] = KeptLoops.Length, ["F"] = KeptLoops.Length, ["L.Taps"] = KeptLoops.Length },
        KeptLoops.Length);

    public string Source { get; }

    public int Count => _losses.Length;

    public IReadOnlyDictionary<string, int> Lengths { get; }

    public int InputLength { get; }

    public string Name(int loss) => _losses[loss];

    private static string Call(MethodDeclarationSyntax method) =>
        $"Trainer.Train{method.Identifier.ValueText}({string.Join(", ", method.ParameterList.Parameters.Skip(1).Select(Argument))})";

    private static string Argument(ParameterSyntax parameter, int index) => parameter.Type!.ToString() switch
    {
        "float" => index % 2 == 0 ? "x" : "0.25f - x",
        "double" => "(double)x * 1.25",
        "int" => "step % 5",
        "bool" => "step % 2 == 0",
        _ => "q",
    };

    /// <summary>The program, once it is loaded.</summary>
    internal sealed class Program
    {
        private readonly DeviceLosses _losses;
        private readonly FieldInfo _trainer;
        private readonly Action<int, int, float, float[], float[]> _train;

        public Program(DeviceLosses losses, Assembly assembly)
        {
            _losses = losses;
            Type driver = assembly.GetType("Tested.Driver", throwOnError: true)!;
            _trainer = driver.GetField("Trainer")!;
            _train = driver.GetMethod("Train")!.CreateDelegate<Action<int, int, float, float[], float[]>>();
        }

        /// <summary>Trains from the same start, whatever the target.</summary>
        /// <returns>The bits of the losses and of the parameters at the end.</returns>
        public long[] Run(int loss, int steps)
        {
            Random random = new(loss);
            object trainer = Activator.CreateInstance(_trainer.FieldType)!;
            FieldInfo parameters = _trainer.FieldType.GetField("Parameters")!;
            parameters.SetValue(trainer, StructValues.Create(parameters.FieldType, _losses.Lengths, _ => (float)((random.NextDouble() * 2) - 1)));
            _trainer.SetValue(null, trainer);

            float[] results = new float[steps];
            Action<int> step = Step(loss, results);
            for (int i = 0; i < steps; i++)
            {
                step(i);
            }

            return [.. results.Select(Bits), .. StructValues.Flatten(parameters.GetValue(trainer)!).Select(pair => Bits(pair.Value))];
        }

        /// <summary>A step with the trainer that is there.</summary>
        public Action<int> Step(int loss, float[] results)
        {
            Random random = new(loss + 1);
            float[] q = [.. Enumerable.Range(0, _losses.InputLength).Select(_ => (float)((random.NextDouble() * 2) - 1))];
            return step => _train(loss, step, 0.5f + (step * 0.125f), q, results);
        }

        private static long Bits(float value) => BitConverter.SingleToInt32Bits(value);

        private static long Bits(object value) => value is float single ? Bits(single) : BitConverter.DoubleToInt64Bits((double)value);
    }
}

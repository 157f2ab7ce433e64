using System;
using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Benchmarks.Compiled;

/// <summary>C# of a model and of its driver.</summary>
internal static class ModelSource
{
    /// <summary>Up to this many parameters are fields; more are an array.</summary>
    private const int MostFields = 64;

    private const string Aligned = "RmsProp.Embedded.Benchmarks.Compiled.AlignedArray";

    /// <summary>A model of so many floats.</summary>
    /// <param name="count">The number of parameters.</param>
    /// <param name="options">Arguments of <c>[RmsProp]</c>.</param>
    /// <param name="asFields">Whether the parameters are fields; otherwise up to 64 are.</param>
    public static string Write(int count, string options, bool? asFields = null)
    {
        bool isFields = asFields ?? count <= MostFields;
        string[] places = [.. Enumerable.Range(0, count).Select(index => isFields ? $"W{index}" : $"W[{index}]")];
        string fields = isFields ? $"public float {string.Join(", ", places)};" : $"[Parameter(Length = {count})] public float[] W;";
        string load = isFields
            ? string.Join(" ", places.Select((place, index) => $"_trainer.Parameters.{place} = parameters[{index}]; _trainer.Gradient.{place} = gradient[{index}];"))
            : string.Join(" ", Arrays(options).Select(array => $"_trainer.{array.Place} = {Aligned}.{array.Value};"));
        string read = isFields
            ? $"new float[] {{ {string.Join(", ", places.Select(place => $"_trainer.Parameters.{place}"))} }}"
            : "(float[])_trainer.Parameters.W.Clone()";
        string trainer = isFields
            ? $"RmsProp.Embedded.Benchmarks.Compiled.AlignedFields.Choose<Model.Trainer>({count}, t => ref t.Parameters.W0, t => ref t.Gradient.W0, t => ref t.State.SquareAverage.W0)"
            : "new Model.Trainer()";
        return $$"""
            using RmsProp.Embedded;

            [RmsProp({{options}})]
            public partial struct Model
            {
                {{fields}}
            }

            public sealed class Driver : RmsProp.Embedded.Benchmarks.Compiled.IStepDriver
            {
                private Model.Trainer _trainer;

                public void Load(float[] parameters, float[] gradient) { _trainer = {{trainer}}; {{load}} }

                public float[] Read() { return {{read}}; }

                public void Run(int steps)
                {
                    for (int i = 0; i < steps; i++)
                    {
                        _trainer.Step();
                    }
                }
            }
            """;
    }

    /// <summary>The trainer's arrays and what they are replaced by.</summary>
    private static IEnumerable<(string Place, string Value)> Arrays(string options)
    {
        yield return ("Parameters.W", "Copy(parameters)");
        yield return ("Gradient.W", "Copy(gradient)");
        yield return ("State.SquareAverage.W", "Zeros(parameters.Length)");
        foreach ((string option, string state) in new[] { ("Momentum", "MomentumBuffer"), ("Centered", "GradientAverage") })
        {
            if (options.Contains(option, StringComparison.Ordinal))
            {
                yield return ($"State.{state}.W", "Zeros(parameters.Length)");
            }
        }
    }
}

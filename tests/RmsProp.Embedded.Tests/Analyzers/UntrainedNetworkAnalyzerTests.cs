using System.Threading.Tasks;
using RmsProp.Embedded.Generator.Analyzers;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Analyzers;

/// <summary>A network without an optimizer is found, wherever and however its attributes are written.</summary>
public sealed class UntrainedNetworkAnalyzerTests
{
    [Theory]
    [InlineData("[Network(Inputs = 2)] public partial struct {|RMSP060:Model|} { [Dense(1)] public float[] A; }")]
    [InlineData("public partial struct Model { } [Network(Inputs = 2)] partial struct {|RMSP060:Model|} { [Dense(1)] public float[] A; }")]
    [InlineData("[Net(Inputs = 2)] public partial struct {|RMSP060:Model|} { [Dense(1)] public float[] A; }")]
    [InlineData("public class Outer { [Network(Inputs = 2)] private struct {|RMSP060:Model|} { } }")]
    [InlineData("[RmsProp, Network(Inputs = 2)] public partial struct Model { [Dense(1)] public float[] A; }")]
    [InlineData("[RmsProp] public partial struct Model { [Dense(1)] public float[] A; } [Network(Inputs = 2)] partial struct Model { }")]
    [InlineData("[Other.Network] public struct Model { }")]
    public Task WhatIsMarkedIsFound(string marked) => AnalyzerHarness.AssertFound(new UntrainedNetworkAnalyzer(), HarnessOptions.Default, $$"""
        using RmsProp.Embedded;
        using Net = RmsProp.Embedded.NetworkAttribute;

        {{marked}}

        namespace Other
        {
            public sealed class NetworkAttribute : System.Attribute { }
        }
        """);
}

using System.CommandLine;
using RmsProp.Embedded.Benchmarks.CSharp;
using RmsProp.Embedded.Benchmarks.GeneratorSpeed;
using RmsProp.Embedded.Benchmarks.Peers;

RootCommand root = new("Measures RmsProp.Embedded on .NET.")
{
    PeersCommand.Create(),
    GeneratorCommand.Create(),
    CSharpCommand.Create(),
};
return root.Parse(args).Invoke();

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Parsing.Losses;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Keeps the names of the generated members free.</summary>
internal static class NameCheck
{
    private static readonly HashSet<string> Members =
    [
        "CheckpointBytes", "CopyTo", "Gradient", "OptimizerState", "ParameterBytes", "ParameterCount", "ReadValues", "Reset", "Save",
        "SaveParameters", "StateBytes", "Step", "Trainer", "TryLoad", "TryLoadParameters", "WriteValues", "ZeroGradient",
    ];

    /// <summary>The fields of the trainer, within which the struct is called by its name.</summary>
    private static readonly HashSet<string> TrainerFields = ["Parameters", "State"];

    public static void Run(INamedTypeSymbol symbol, SyntaxToken identifier, List<Diagnostic> errors)
    {
        if (Members.Contains(symbol.Name) || TrainerFields.Contains(symbol.Name))
        {
            errors.Add(Diagnostic.Create(Descriptors.NameTaken, identifier.GetLocation(), symbol.Name, symbol.ContainingSymbol.Name));
        }

        var generated = new HashSet<string>(LossParser.Find(symbol).SelectMany(loss => new[] { $"Add{loss.Name}Gradient", $"Train{loss.Name}" }).Concat(Members));
        foreach (ISymbol member in symbol.GetMembers().Where(member => !member.IsImplicitlyDeclared && generated.Contains(member.Name)))
        {
            errors.Add(Diagnostic.Create(Descriptors.NameTaken, member.Locations[0], member.Name, symbol.Name));
        }
    }
}

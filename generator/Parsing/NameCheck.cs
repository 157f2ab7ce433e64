using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Model.Networks;
using RmsProp.Embedded.Generator.Parsing.Losses;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Keeps the names of the generated members free.</summary>
internal static class NameCheck
{
    private static readonly HashSet<string> Members =
    [
        .. HiddenTypeCheck.Types, "CheckpointBytes", "CopyTo", "ParameterBytes", "ParameterCount", "ReadValues", "Reset", "Save", "SaveParameters", "StateBytes",
        "Step", "TryLoad", "TryLoadParameters", "WriteValues", "ZeroGradient",
    ];

    /// <summary>What the attributes of layers refer to, from within the struct.</summary>
    private static readonly HashSet<string> EnumsOfAttributes = ["Activation", "Initialization", "Loss"];

    /// <summary>The fields of the trainer, within which the struct is called by its name.</summary>
    private static readonly HashSet<string> TrainerFields = ["Parameters", "State"];

    public static void Run(INamedTypeSymbol symbol, SyntaxToken identifier, TrainingOptions options, List<Diagnostic> errors)
    {
        bool isNetwork = FieldTypes.Attribute(symbol, MetadataNames.NetworkAttribute) is not null;
        foreach (ISymbol member in symbol.GetMembers().Where(member => isNetwork && EnumsOfAttributes.Contains(member.Name)))
        {
            errors.Add(Diagnostic.Create(NetworkDescriptors.NameHidesEnum, member.Locations[0], member.Name, symbol.Name));
        }

        IMethodSymbol[] losses = [.. LossParser.Find(symbol)];
        IEnumerable<string> ofNetwork = isNetwork ? NetworkMembers.Of(symbol.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name)) : [];
        HashSet<string> generated = [.. Members, .. losses.SelectMany(loss => new[] { LossMembers.AddGradient(loss.Name), LossMembers.Train(loss.Name) }), .. ofNetwork];
        if (options.NeedsStart)
        {
            generated.Add("Start");
        }

        if (generated.Contains(symbol.Name) || TrainerFields.Contains(symbol.Name))
        {
            Report(identifier.GetLocation(), symbol.Name, symbol.ContainingSymbol.Name);
        }

        // "Train" and the name of a loss may make the name of another member, too.
        foreach (ISymbol member in symbol.GetMembers().Where(member => !member.IsImplicitlyDeclared && generated.Contains(member.Name))
            .Concat(losses.Where(loss => Members.Contains(LossMembers.Train(loss.Name)))))
        {
            Report(member.Locations[0], member.Name, symbol.Name);
        }

        // Within the whole struct, the trainer too, a parameter of a primary constructor hides whatever else has its name.
        foreach (IParameterSymbol parameter in PrimaryParameters(symbol).Where(parameter => generated.Contains(parameter.Name) || parameter.Name == symbol.Name))
        {
            Report(parameter.Locations[0], parameter.Name, symbol.Name);
        }

        void Report(Location location, string name, string container) =>
            errors.Add(Diagnostic.Create(Descriptors.NameTaken, location, name, container));
    }

    private static IEnumerable<IParameterSymbol> PrimaryParameters(INamedTypeSymbol symbol) => symbol.InstanceConstructors
        .Where(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is TypeDeclarationSyntax))
        .SelectMany(constructor => constructor.Parameters);
}

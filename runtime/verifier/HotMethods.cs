using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier;

/// <summary>The methods that must not allocate.</summary>
internal static class HotMethods
{
    private const string Library = "RmsProp.Embedded.";

    private static readonly string[] Generated =
        ["Step", "ZeroGradient", "Reset", "CopyTo", "Save", "TryLoad", "SaveParameters", "TryLoadParameters"];

    /// <summary>What the generator adds to a <c>[Network]</c>.</summary>
    private static readonly string[] GeneratedForNetworks =
    [
        "Predict", "Classify", "Probabilities", "TargetLoss", "LabelLoss", "Backward", "Learn", "AddGradient", "Average", "PredictSeveral", "TargetLosses",
        "LabelLosses", "Accepts", "AddPair",
    ];

    /// <summary>What the generator adds for use before training starts, or after it has ended.</summary>
    private static readonly string[] NotHot = ["Allocate", "ImportPyTorch", "ExportPyTorch"];

    /// <summary>Of some types: the members that the generator adds to structs with <c>[RmsProp]</c>, and all with <c>[HotPath]</c>.</summary>
    public static IEnumerable<MethodDefinition> In(IEnumerable<TypeDefinition> types) => types
        .SelectMany(type => IsTrained(type) ? OfTrained(type).Concat(Marked(type)).Distinct() : Marked(type));

    /// <summary>All that other assemblies can call.</summary>
    public static IEnumerable<MethodDefinition> PublicIn(IEnumerable<TypeDefinition> types) => types
        .Where(Assemblies.TypeFacts.IsVisible)
        .SelectMany(type => type.Methods)
        .Where(method => method.HasBody && !(method.IsConstructor && method.IsStatic) && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly));

    /// <summary>Whether the generator has written a trainer for a struct.</summary>
    public static bool IsTrained(TypeDefinition type) => Has(type, "RmsPropAttribute") && type.NestedTypes.Any(IsTrainer);

    /// <summary>The members that the generator adds to a struct and to its trainer, apart from constructors.</summary>
    public static IEnumerable<MethodDefinition> OfTrained(TypeDefinition type)
    {
        HashSet<string> names = [.. Generated, .. Has(type, "NetworkAttribute") ? GeneratedForNetworks : []];
        foreach (MethodDefinition loss in type.Methods.Where(method => Has(method, "LossAttribute")))
        {
            names.Add($"Add{loss.Name}Gradient");
            names.Add($"Train{loss.Name}");
        }

        return type.Methods.Where(method => method.IsStatic && method.HasBody && names.Contains(method.Name))
            .Concat(type.NestedTypes.Single(IsTrainer).Methods.Where(method => !method.IsConstructor && method.HasBody && !NotHot.Contains(method.Name)));
    }

    /// <summary>The same with what is for use before training or after it, but for what these call.</summary>
    public static IEnumerable<MethodDefinition> AllOfTrained(TypeDefinition type) => OfTrained(type)
        .Concat(type.Methods.Where(method => Has(type, "NetworkAttribute") && method.IsStatic && NotHot.Contains(method.Name)))
        .Concat(type.NestedTypes.Where(nested => nested.Name is "Trainer" or "StepConstants").SelectMany(nested => nested.Methods));

    /// <summary>Whether the user has written a method that generated code calls: a constructor, a function with a derivative, or the derivative.</summary>
    public static bool IsOfUser(MethodDefinition called, TypeDefinition type) => called.DeclaringType == type && (called.IsConstructor
        || Has(called, "DerivativeAttribute")
        || type.Methods
            .SelectMany(method => method.CustomAttributes)
            .Any(given => given.AttributeType.FullName == Library + "DerivativeAttribute" && (string)given.ConstructorArguments[0].Value == called.Name));

    private static bool IsTrainer(TypeDefinition type) => type.Name == "Trainer" && type.IsClass && !type.IsValueType;

    private static IEnumerable<MethodDefinition> Marked(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody && Has(method, "HotPathAttribute"));

    private static bool Has(ICustomAttributeProvider member, string attribute) =>
        member.HasCustomAttributes && member.CustomAttributes.Any(given => given.AttributeType.FullName == Library + attribute);
}

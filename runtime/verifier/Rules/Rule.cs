using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>Something that code must not do.</summary>
/// <param name="id">Its name in the output.</param>
/// <param name="meaning">What it finds and why that matters, for the documentation.</param>
internal abstract class Rule(string id, string meaning)
{
    public string Id => id;

    public string Meaning => meaning;

    /// <summary>Whether it is about .NET nanoFramework only; else it holds for every target.</summary>
    public virtual bool IsForNanoFramework => false;

    public virtual RuleScope Scope => RuleScope.HotPaths;

    /// <summary>Whether it also looks at code after which nothing but an exception comes.</summary>
    public virtual bool SeesThrowPaths => Scope == RuleScope.Everywhere;

    /// <summary>What is wrong with an instruction; null where nothing is.</summary>
    public virtual string? Check(Instruction instruction, MethodCode code) => null;

    /// <summary>What is wrong with a method apart from its instructions.</summary>
    public virtual IEnumerable<string> Check(MethodDefinition method) => [];

    /// <summary>What is wrong with a type apart from its methods. Asked of all types, whatever the scope.</summary>
    public virtual IEnumerable<string> Check(TypeDefinition type) => [];

    /// <summary>What is wrong with an assembly as a whole.</summary>
    public virtual IEnumerable<string> Check(ModuleDefinition module) => [];
}

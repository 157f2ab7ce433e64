namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>Something that code must not do on .NET nanoFramework.</summary>
internal abstract class NanoFrameworkRule(string id, string meaning, RuleScope scope) : Rule(id, meaning)
{
    public override bool IsForNanoFramework => true;

    public override RuleScope Scope => scope;
}

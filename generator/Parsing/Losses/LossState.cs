using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Where the reading of a loss stands: what each variable holds, and the statements so far, in one branch.</summary>
internal sealed class LossState
{
    private readonly Dictionary<Variable, LossValue> values;

    public LossState()
        : this([])
    {
    }

    private LossState(Dictionary<Variable, LossValue> values) => this.values = values;

    public List<LossStatement> Statements { get; } = [];

    public IEnumerable<KeyValuePair<Variable, LossValue>> Values => values;

    public LossValue? this[Variable variable]
    {
        get => values.TryGetValue(variable, out LossValue? value) ? value : null;
        set
        {
            if (value is null)
            {
                values.Remove(variable);
            }
            else
            {
                values[variable] = value;
            }
        }
    }

    /// <summary>Takes back what the variables of a method hold that has returned.</summary>
    public void Forget(IMethodSymbol method)
    {
        foreach (Variable variable in values.Keys.Where(variable => IsOf(variable.Owner, method)).ToArray())
        {
            values.Remove(variable);
        }
    }

    private static bool IsOf(object owner, IMethodSymbol method) => owner is ISymbol symbol
        && (SymbolEqualityComparer.Default.Equals(symbol, method) || SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, method));

    /// <summary>The same values, at the start of a branch.</summary>
    public LossState Fork() => new(new Dictionary<Variable, LossValue>(values));
}

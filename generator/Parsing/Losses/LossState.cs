using System.Collections.Generic;
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

    /// <summary>The same values, at the start of a branch.</summary>
    public LossState Fork() => new(new Dictionary<Variable, LossValue>(values));
}

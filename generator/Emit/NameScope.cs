using System.Collections.Generic;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Hands out names for the parameters and locals of one method, each once.</summary>
internal sealed class NameScope(params string[] taken)
{
    private readonly HashSet<string> taken = new(taken);

    /// <summary><paramref name="wanted"/>, or the first of <c>wanted1</c>, <c>wanted2</c>... that is free.</summary>
    public string Add(string wanted)
    {
        string name = wanted;
        for (int i = 1; !taken.Add(name); i++)
        {
            name = wanted + WholeNumber.Text(i);
        }

        return name;
    }
}

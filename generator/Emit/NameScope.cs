using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Hands out names for the parameters and locals of one method, each once.</summary>
internal sealed class NameScope(IEnumerable<string> taken)
{
    private readonly HashSet<string> set = new(taken);
    private readonly List<string> order = new(taken);

    public NameScope(params string[] taken)
        : this((IEnumerable<string>)taken)
    {
    }

    /// <summary>The names handed out, in that order.</summary>
    public IEnumerable<string> Taken => order;

    /// <summary>How many names are handed out.</summary>
    public int Count => order.Count;

    /// <summary>Takes the names back that were handed out last, but for the first <paramref name="count"/>.</summary>
    public void Release(int count)
    {
        foreach (string name in order.Skip(count))
        {
            set.Remove(name);
        }

        order.RemoveRange(count, order.Count - count);
    }

    /// <summary><paramref name="wanted"/>, or the first of <c>wanted1</c>, <c>wanted2</c>... that is free.</summary>
    public string Add(string wanted)
    {
        string name = wanted;
        for (int i = 1; !set.Add(name); i++)
        {
            name = wanted + WholeNumber.Text(i);
        }

        order.Add(name);
        return name;
    }
}

using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// Where the fields of a struct are, some of them behind references to the structs nested in it. An interpreter takes an instruction for each part of
/// a path, at every access: a reference that is taken once leaves the last part.
/// </summary>
internal sealed class OwnerReferences
{
    /// <summary>The instructions that take a reference. Each access through it spares one.</summary>
    private const int Cost = 3;

    private readonly string root;
    private readonly Dictionary<string, string> names = [];
    private readonly List<(string Type, string Path)> owners = [];

    /// <param name="root">What the struct is called.</param>
    public OwnerReferences(string root) => this.root = root;

    /// <param name="root">What the struct is called.</param>
    /// <param name="quantity">What it holds.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="accesses">The path of a field for each time that it is read or written.</param>
    /// <param name="scope">The names of the method; those made here are added.</param>
    public OwnerReferences(string root, Quantity quantity, IEnumerable<ParameterField> fields, IEnumerable<string> accesses, NameScope scope)
        : this(root)
    {
        Dictionary<string, int> counts = accesses.GroupBy(OwnerPath).ToDictionary(group => group.Key, group => group.Count());
        foreach ((string path, ParameterField.Nested owner) in ParameterField.Owners(fields))
        {
            if (counts.TryGetValue(path, out int count) && count > Cost)
            {
                owners.Add((owner.Type, path));
                names.Add(path, scope.Add(quantity.Letter() + SlotCode.LocalName(path)));
            }
        }
    }

    /// <summary>How many locals the references take.</summary>
    public int Count => owners.Count;

    /// <summary>A field as C# text.</summary>
    public string Place(string path)
    {
        string owner = OwnerPath(path);
        if (owner.Length == 0)
        {
            return $"{root}.{path}";
        }

        return (names.TryGetValue(owner, out string? name) ? name : Place(owner)) + path.Substring(owner.Length);
    }

    /// <summary>Takes the references, outer structs before those nested in them.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="isReadOnly">Whether the struct may only be read.</param>
    public void Write(CodeWriter writer, bool isReadOnly = false)
    {
        foreach ((string type, string path) in owners)
        {
            writer.Line($"ref {(isReadOnly ? "readonly " : "")}{type} {names[path]} = ref {Place(path)};");
        }
    }

    /// <summary><c>Outer.Inner.Gain</c> becomes <c>Outer.Inner</c>; a field of the struct itself has no owner.</summary>
    private static string OwnerPath(string path)
    {
        int end = path.LastIndexOf('.');
        return end < 0 ? "" : path.Substring(0, end);
    }
}

using System.Linq;

namespace RmsProp.Embedded.Generator.Model;

/// <summary>Where the annotated struct stands: its namespace, the partial types around it and itself.</summary>
/// <param name="Namespace">The namespace with escaped segments; empty for the global one.</param>
/// <param name="Containers">The enclosing types, outermost first.</param>
/// <param name="Type">The struct itself.</param>
/// <param name="FullName">The name without escapes, for comments and file names.</param>
internal sealed record TypeHierarchy(string Namespace, EquatableArray<PartialType> Containers, PartialType Type, string FullName)
{
    /// <summary>The struct as C# text that nothing hides, wherever it stands.</summary>
    public string GlobalName
    {
        get
        {
            string[] space = Namespace.Length == 0 ? [] : [Namespace];
            return "global::" + string.Join(".", space.Concat(Containers.Select(container => container.Name)).Append(Type.Name));
        }
    }
}

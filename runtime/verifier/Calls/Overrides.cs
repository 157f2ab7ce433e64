using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;

namespace RmsProp.Embedded.IlVerifier.Calls;

/// <summary>The methods that a virtual call may end in, where all of them are known.</summary>
/// <param name="assemblies">Whose types are all there are, where others can't derive from one.</param>
internal sealed class Overrides(AssemblySet assemblies)
{
    private Dictionary<TypeDefinition, List<TypeDefinition>>? derived;

    /// <summary>The method of a type, or of the types it derives from, that stands for a virtual one.</summary>
    public static MethodDefinition? In(TypeReference type, MethodDefinition method) =>
        type.TryResolve()?.Methods.FirstOrDefault(candidate => IsOverride(candidate, method));

    /// <summary>The method, where it has a body, and all that override it; none where others might.</summary>
    public IReadOnlyList<MethodDefinition> All(MethodDefinition method)
    {
        TypeDefinition type = method.DeclaringType;
        bool isClosed = assemblies.Inputs.Contains(type.Module) && (type.Module.Kind != ModuleKind.Dll || !type.IsVisible());
        if (!isClosed)
        {
            return [];
        }

        IEnumerable<MethodDefinition> others = Derived(type).Select(below => In(below, method)).OfType<MethodDefinition>();
        return [.. method.HasBody ? others.Prepend(method) : others];
    }

    private static bool IsOverride(MethodDefinition candidate, MethodDefinition method) =>
        candidate.Overrides.Any(overridden => overridden.TryResolve() == method)
        || (candidate.IsVirtual
            && candidate.Name == method.Name
            && candidate.Parameters.Count == method.Parameters.Count
            && candidate.Parameters.Zip(method.Parameters).All(pair => IsSame(pair.First.ParameterType, pair.Second.ParameterType)));

    /// <summary>Whether types are the same, or may be once type parameters are filled in.</summary>
    private static bool IsSame(TypeReference candidate, TypeReference type) => type.ContainsGenericParameter || candidate.FullName == type.FullName;

    private IEnumerable<TypeDefinition> Derived(TypeDefinition type)
    {
        derived ??= Index();
        HashSet<TypeDefinition> seen = [];
        Stack<TypeDefinition> work = new([type]);
        while (work.TryPop(out TypeDefinition? next))
        {
            foreach (TypeDefinition below in derived.GetValueOrDefault(next) ?? [])
            {
                if (seen.Add(below))
                {
                    yield return below;
                    work.Push(below);
                }
            }
        }
    }

    private Dictionary<TypeDefinition, List<TypeDefinition>> Index()
    {
        Dictionary<TypeDefinition, List<TypeDefinition>> index = [];
        foreach (TypeDefinition type in assemblies.InputTypes)
        {
            IEnumerable<TypeReference> bases = type.Interfaces.Select(implemented => implemented.InterfaceType);
            foreach (TypeDefinition? above in (type.BaseType is { } parent ? bases.Prepend(parent) : bases).Select(reference => reference.TryResolve()))
            {
                if (above is not null)
                {
                    if (!index.TryGetValue(above, out List<TypeDefinition>? list))
                    {
                        index[above] = list = [];
                    }

                    list.Add(type);
                }
            }
        }

        return index;
    }
}

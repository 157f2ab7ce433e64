using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RmsProp.Embedded.Tests.Caching;

/// <summary>Walks all that an object reaches through its fields.</summary>
internal static class ModelGraph
{
    private const BindingFlags DeclaredFields =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Paths to objects that tie a cached value to one compilation or one version of a file: they keep it alive, or make the
    /// value unequal to the next.
    /// </summary>
    public static IEnumerable<string> FindRoslynObjects(object? root, string path) =>
        Find(root, path, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Find(object? value, string path, HashSet<object> visited)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !visited.Add(value))
        {
            yield break;
        }

        if (value is ISymbol or Compilation or SemanticModel or SyntaxNode or SyntaxTree or SourceText or Location or AttributeData)
        {
            yield return $"{path} is {value.GetType().Name}";
            yield break;
        }

        if (value is Array array)
        {
            int index = 0;
            foreach (object? item in array)
            {
                foreach (string found in Find(item, $"{path}[{index++}]", visited))
                {
                    yield return found;
                }
            }

            yield break;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(DeclaredFields))
            {
                foreach (string found in Find(field.GetValue(value), $"{path}.{field.Name}", visited))
                {
                    yield return found;
                }
            }
        }
    }
}

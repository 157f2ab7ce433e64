using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>The values of a struct by their paths, whatever struct it is.</summary>
internal static class StructValues
{
    /// <summary>Makes a struct.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="lengths">The lengths of arrays, by path.</param>
    /// <param name="value">Each value, by its path.</param>
    public static object Create(Type type, IReadOnlyDictionary<string, int> lengths, Func<string, Dual> value) => Create(type, "", lengths, value);

    /// <summary>All values.</summary>
    public static IEnumerable<(string Path, object Value)> Flatten(object values) => Flatten(values, "");

    private static object Create(Type type, string path, IReadOnlyDictionary<string, int> lengths, Func<string, Dual> value)
    {
        if (type == typeof(Dual))
        {
            return value(path);
        }

        if (type == typeof(float) || type == typeof(double))
        {
            return Convert.ChangeType(value(path).Value, type);
        }

        if (type.IsArray)
        {
            Array array = Array.CreateInstance(type.GetElementType()!, lengths[path]);
            for (int i = 0; i < array.Length; i++)
            {
                array.SetValue(Create(type.GetElementType()!, $"{path}[{i}]", lengths, value), i);
            }

            return array;
        }

        object created = Activator.CreateInstance(type)!;
        foreach (FieldInfo field in Fields(type))
        {
            field.SetValue(created, Create(field.FieldType, path.Length == 0 ? field.Name : $"{path}.{field.Name}", lengths, value));
        }

        return created;
    }

    private static IEnumerable<(string Path, object Value)> Flatten(object value, string path) => value switch
    {
        float or double or int or Dual => [(path, value)],
        Array array => array.Cast<object>().SelectMany((element, i) => Flatten(element, $"{path}[{i}]")),
        _ => Fields(value.GetType())
            .SelectMany(field => Flatten(field.GetValue(value)!, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
    };

    private static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Instance);
}

using System;
using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>Writes another part of a struct, within what stands around it.</summary>
internal static class TypeWriter
{
    public static void Write(CodeWriter writer, TypeHierarchy hierarchy, Action writeMembers)
    {
        var scopes = new Stack<IDisposable>();
        if (hierarchy.Namespace.Length > 0)
        {
            scopes.Push(writer.Block("namespace " + hierarchy.Namespace));
        }

        foreach (PartialType container in hierarchy.Containers)
        {
            scopes.Push(writer.Block($"partial {container.Keyword} {container.Name}"));
        }

        scopes.Push(writer.Block($"partial {hierarchy.Type.Keyword} {hierarchy.Type.Name}"));
        writeMembers();
        while (scopes.Count > 0)
        {
            scopes.Pop().Dispose();
        }
    }
}

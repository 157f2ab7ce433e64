using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;

namespace RmsProp.Embedded.Generator.Parsing;

/// <summary>Refuses fields that generated code can't read and write.</summary>
/// <param name="owner">The annotated struct, in which the generated code stands.</param>
/// <param name="compilation">Decides what that code may reach.</param>
/// <param name="errors">Where errors go.</param>
internal sealed class FieldAccess(INamedTypeSymbol owner, Compilation compilation, List<Diagnostic> errors)
{
    private readonly bool mayUseObsolete = ObsoleteCheck.IsExempt(owner);

    /// <summary>Whether generated code can read and write the field; if not, says why.</summary>
    public bool IsReachable(IFieldSymbol field, IFieldSymbol outermost)
    {
        if (field.IsImplicitlyDeclared)
        {
            // Of a property, or of a constructor's parameter that a method uses: "<name>P".
            ISymbol hidden = field.AssociatedSymbol ?? field;
            string name = hidden.Name.TrimStart('<').Split('>')[0];
            errors.Add(Diagnostic.Create(Descriptors.HiddenField, Location(hidden, outermost), name));
            return false;
        }

        if (!mayUseObsolete && (ObsoleteCheck.IsForbidden(field) || ObsoleteCheck.IsForbiddenType(field.Type)))
        {
            string forbidden = ObsoleteCheck.IsForbidden(field) ? field.Name : FieldTypes.Display(field.Type);
            errors.Add(Diagnostic.Create(Descriptors.Obsolete, Location(field, outermost), forbidden));
            return false;
        }

        if (!compilation.IsSymbolAccessibleWithin(field, owner))
        {
            errors.Add(Diagnostic.Create(
                Descriptors.InaccessibleField, Location(field, outermost), field.Name, FieldTypes.Display(field.ContainingType), owner.Name));
            return false;
        }

        if (field.IsReadOnly)
        {
            errors.Add(Diagnostic.Create(Descriptors.ReadOnlyField, Location(field, outermost), field.Name));
            return false;
        }

        return true;
    }

    /// <summary>An event without accessors of its own keeps its subscribers in a field that no symbol shows.</summary>
    public void RefuseEvents(INamedTypeSymbol type, IFieldSymbol? outermost)
    {
        foreach (IEventSymbol hidden in type.GetMembers().OfType<IEventSymbol>().Where(each => !each.IsStatic && each.AddMethod is { IsImplicitlyDeclared: true }))
        {
            Location location = Location(hidden, outermost is null ? hidden : outermost);
            errors.Add(Diagnostic.Create(Descriptors.HiddenField, location, hidden.Name));
        }
    }

    /// <summary>Only the struct's own fields bear their type in the generated gradient; what they contain is as the user declared it.</summary>
    public void CheckType(IFieldSymbol field, INamedTypeSymbol type, IFieldSymbol outermost)
    {
        if (SymbolEqualityComparer.Default.Equals(field, outermost)
            && !AccessibilityFacts.IsVisibleInAssembly(type)
            && !AccessibilityFacts.IsHiddenTogether(type, owner))
        {
            errors.Add(Diagnostic.Create(
                Descriptors.FieldTypeLessAccessible, Location(field, outermost), field.Name, FieldTypes.Display(type), owner.Name));
        }
    }

    /// <summary>Where a field stands, or, if it is in no source, the field that leads to it.</summary>
    public static Location Location(ISymbol symbol, ISymbol outermost) =>
        symbol.Locations.Concat(outermost.Locations).FirstOrDefault(location => location.IsInSource) ?? Microsoft.CodeAnalysis.Location.None;
}

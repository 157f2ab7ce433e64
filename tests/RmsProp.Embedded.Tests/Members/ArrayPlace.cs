using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Tests.Shapes;

namespace RmsProp.Embedded.Tests.Members;

/// <summary>An array of trained values somewhere in the arguments of a generated method.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Index">Which array of that role, counted from 0.</param>
/// <param name="Owner">Name of the argument that holds it.</param>
/// <param name="Path">The fields that lead to it from there.</param>
/// <param name="Length">Its right length.</param>
internal sealed record ArrayPlace(Role Role, int Index, string Owner, string Path, int Length)
{
    private static readonly (Role Role, string Owner, string Prefix)[] Owners =
    [
        (Role.Parameters, "parameters", ""),
        (Role.Gradient, "gradient", ""),
        (Role.SquareAverage, "state", "SquareAverage."),
        (Role.GradientAverage, "state", "GradientAverage."),
        (Role.MomentumBuffer, "state", "MomentumBuffer."),
    ];

    /// <summary>All arrays of a training with every state.</summary>
    public static IEnumerable<ArrayPlace> AllOf(StructShape shape) =>
        from owner in Owners
        from array in shape.Leaves.Where(leaf => !leaf.Frozen && leaf.Length is not null).Select((leaf, index) => (Leaf: leaf, Index: index))
        select new ArrayPlace(owner.Role, array.Index, owner.Owner, owner.Prefix + array.Leaf.Path, array.Leaf.Length!.Value);
}

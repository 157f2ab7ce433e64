using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Program;

/// <summary>A trained scalar, or a trained array, all of whose elements have the same update.</summary>
/// <param name="Path">The field as C# text from the struct on, for example <c>Inner.Gain</c>.</param>
/// <param name="Type">The type of each value.</param>
/// <param name="Length">The number of elements of an array, or null for a scalar.</param>
/// <param name="IsHeapArray">Whether the elements are in an object of their own, which may be missing or of another length.</param>
/// <param name="IsLoop">Whether the elements are updated in a loop instead of by a line each.</param>
/// <param name="Numbers">The numbers of the update, for a reader.</param>
/// <param name="Update">What happens to each value.</param>
internal sealed record Slot(
    string Path, ScalarType Type, int? Length, bool IsHeapArray, bool IsLoop, HyperParameters Numbers, UpdateProgram Update)
{
    /// <summary>How many values are trained here.</summary>
    public int Count => Length ?? 1;

    /// <summary>The length that the array must be tested for, or null.</summary>
    public int? GuardedLength => IsHeapArray ? Length : null;
}

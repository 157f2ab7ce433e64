using System.Collections.Generic;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>How many values are worked on at once, and how that reads in C#.</summary>
/// <param name="Bits">The width of a vector; 0 for one value without a vector.</param>
/// <param name="Type">The type of the values.</param>
internal sealed record Lanes(int Bits, ScalarType Type)
{
    private static readonly int[] Widths = [512, 256, 128];

    public int Count => IsVector ? Bits / 8 / Type.Size() : 1;

    public bool IsVector => Bits > 0;

    /// <summary>The static class with the operations.</summary>
    public string Vector => "global::System.Runtime.Intrinsics.Vector" + WholeNumber.Text(Bits);

    /// <summary>The end of the names of methods.</summary>
    public string Suffix => IsVector ? WholeNumber.Text(Bits) : "One";

    /// <summary>What holds the values.</summary>
    public string TypeName => IsVector ? $"{Vector}<{Type.Keyword()}>" : Type.Keyword();

    /// <summary>The widths of which <paramref name="count"/> values fill at least one vector, widest first.</summary>
    public static IEnumerable<Lanes> Fitting(ScalarType type, int count)
    {
        foreach (int bits in Widths)
        {
            var lanes = new Lanes(bits, type);
            if (lanes.Count <= count)
            {
                yield return lanes;
            }
        }
    }

    public static Lanes One(ScalarType type) => new(0, type);

    /// <summary>Reads the values at index <c>i</c> behind a reference.</summary>
    public string Load(string reference, bool isReadOnly) => this switch
    {
        { IsVector: true } => $"{Vector}.LoadUnsafe({(isReadOnly ? "in" : "ref")} {reference}, i)",
        _ when isReadOnly => $"{TypeNames.Unsafe}.Add(ref {TypeNames.Unsafe}.AsRef(in {reference}), i)",
        _ => $"{TypeNames.Unsafe}.Add(ref {reference}, i)",
    };

    /// <summary>The statement that writes the values at index <c>i</c>.</summary>
    public string Store(string value, string reference) =>
        IsVector ? $"{Vector}.StoreUnsafe({value}, ref {reference}, i);" : $"{TypeNames.Unsafe}.Add(ref {reference}, i) = {value};";

    /// <summary>Prints an expression over letters and locals.</summary>
    /// <param name="expression">What to print.</param>
    /// <param name="vectors">The locals that hold a value for each lane.</param>
    /// <param name="target">Decides how a root is written.</param>
    public string Print(Expr expression, ICollection<string> vectors, Target target) => IsVector
        ? new VectorPrinter(Type, Vector, vectors).PrintVector(expression)
        : new CSharpPrinter(Type, target, quantity => quantity.Letter(), name => name, _ => null).Print(expression);
}

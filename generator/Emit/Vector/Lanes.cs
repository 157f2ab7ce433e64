using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>How many values are worked on at once, and how that reads in C#.</summary>
/// <param name="Bits">The width of a vector; 0 for one value without a vector.</param>
/// <param name="Type">The type of the values.</param>
internal sealed record Lanes(int Bits, ScalarType Type)
{
    private static readonly int[] Widths = [512, 256, 128];

    /// <summary>Two floats, in half of the narrowest vector: a division for both takes as long as one for either.</summary>
    private const int Pair = 64;

    public int Count => IsVector ? Bits / 8 / Type.Size() : 1;

    public bool IsVector => Bits > 0;

    /// <summary>Whether roots are found by multiplications, which leaves the divider to others.</summary>
    public bool SparesDivider { get; private init; }

    /// <summary>The same, but with roots by multiplications where there is such a function; it is one of the widest vectors of floats.</summary>
    public Lanes SparingDivider => this with { SparesDivider = Bits == Widths[0] && Type == ScalarType.Float };

    private bool IsPair => Bits == Pair;

    /// <summary>The static class with the operations.</summary>
    public string Vector => "global::System.Runtime.Intrinsics.Vector" + WholeNumber.Text(IsPair ? 2 * Pair : Bits);

    /// <summary>The end of the names of methods.</summary>
    public string Suffix => IsVector ? WholeNumber.Text(Bits) + (SparesDivider ? "SparingDivider" : "") : "One";

    /// <summary>What holds the values.</summary>
    public string TypeName => IsVector ? $"{Vector}<{Type.Keyword()}>" : Type.Keyword();

    /// <summary>What holds their bits, or the upper halves of their bits, as integers.</summary>
    public string BitsTypeName => IsVector ? $"{Vector}<int>" : "int";

    /// <summary>These, then all that are narrower: what is left over by the one is done by the next.</summary>
    public IEnumerable<Lanes> AndNarrower => (Type == ScalarType.Float ? Widths.Append(Pair) : Widths).Where(bits => bits <= Bits).Select(bits => this with { Bits = bits }).Append(One(Type));

    /// <summary>The widths of which <paramref name="count"/> values fill at least one vector, widest first.</summary>
    public static IEnumerable<Lanes> Fitting(ScalarType type, int count) =>
        Widths.Select(bits => new Lanes(bits, type)).Where(lanes => lanes.Count <= count);

    public static Lanes One(ScalarType type) => new(0, type);

    /// <summary>Reads the values at an index behind a reference.</summary>
    public string Load(string reference, bool isReadOnly, string index = "i") => this switch
    {
        { IsPair: true } => $"{TypeNames.Runtime}VectorMath.LoadPair(in {reference}, {index})",
        { IsVector: true } => $"{Vector}.LoadUnsafe({(isReadOnly ? "in" : "ref")} {reference}, {index})",
        _ when isReadOnly => $"{TypeNames.Unsafe}.Add(ref {TypeNames.Unsafe}.AsRef(in {reference}), {index})",
        _ => $"{TypeNames.Unsafe}.Add(ref {reference}, {index})",
    };

    /// <summary>The statement that writes the values at an index.</summary>
    public string Store(string value, string reference, string index = "i") => this switch
    {
        { IsPair: true } => $"{TypeNames.Runtime}VectorMath.StorePair({value}, ref {reference}, {index});",
        { IsVector: true } => $"{Vector}.StoreUnsafe({value}, ref {reference}, {index});",
        _ => $"{TypeNames.Unsafe}.Add(ref {reference}, {index}) = {value};",
    };

    /// <summary>One value in every lane.</summary>
    public string Spread(string value) => IsVector ? $"{Vector}.Create({value})" : value;

    /// <summary>The magnitudes as integers of the same order: the bits without the sign, of a double their upper half.</summary>
    public string Magnitude(string value) => (Type, IsVector) switch
    {
        (ScalarType.Float, true) => $"{Vector}.AsInt32({value}) & {Vector}.Create(0x7FFFFFFF)",
        (ScalarType.Float, false) => $"global::System.BitConverter.SingleToInt32Bits({value}) & 0x7FFFFFFF",
        (_, true) => $"{Vector}.AsInt32({Vector}.AsInt64({value}) & {Vector}.Create(0x7FFFFFFF00000000L))",
        (_, false) => $"(int)(global::System.BitConverter.DoubleToInt64Bits({value}) >> 32) & 0x7FFFFFFF",
    };

    /// <summary>The larger one of two integers, in each lane.</summary>
    public string Larger(string left, string right) => $"{(IsVector ? Vector : "global::System.Math")}.Max({left}, {right})";

    /// <summary>Whether any of the integers is above a number.</summary>
    public string IsAnyAbove(string value, string number) =>
        IsVector ? $"{Vector}.GreaterThanAny({value}, {Vector}.Create({number}))" : $"{value} > {number}";

    /// <summary>Prints an expression over letters and locals.</summary>
    /// <param name="expression">What to print.</param>
    /// <param name="vectors">The locals that hold a value for each lane.</param>
    /// <param name="target">Decides how a root is written.</param>
    public string Print(Expr expression, ICollection<string> vectors, Target target) => IsVector
        ? new VectorPrinter(Type, Vector, SparesDivider ? TypeNames.Runtime + "VectorRoot" : Vector, vectors).PrintVector(expression)
        : new CSharpPrinter(Type, target, quantity => quantity.Letter(), name => name, _ => null).Print(expression);
}

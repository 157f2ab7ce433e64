using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Emit.Vector;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>The names that one slot has in the method that is being written, and the values it consists of there.</summary>
internal sealed class SlotCode
{
    /// <summary>How many elements a loop with cursors updates at a time, and how many it checks: what has less code may be repeated more.</summary>
    private const int UpdateStride = 4;

    private const int CheckStride = 32;

    private readonly Dictionary<Quantity, string> arrays = [];
    private readonly Dictionary<Quantity, string> cursors = [];
    private readonly string loopGradient;
    private readonly StepArguments arguments;

    /// <param name="slot">The slot.</param>
    /// <param name="state">The state that the optimizer keeps.</param>
    /// <param name="scope">The names of the method.</param>
    /// <param name="gradient">The local that every effective gradient shares, or null to give each unrolled one a local of its own.</param>
    /// <param name="loopGradient">The local that holds the effective gradient in a loop.</param>
    /// <param name="usesCursors">Whether a loop over an array goes by references to its elements, several at a time.</param>
    /// <param name="holdsArrays">Whether each array has a local of its own.</param>
    /// <param name="arguments">What the method's arguments are called.</param>
    /// <param name="row">The row that the slot is part of, or null where it is updated value by value.</param>
    public SlotCode(
        Slot slot,
        IEnumerable<Quantity> state,
        NameScope scope,
        string? gradient,
        string loopGradient,
        bool usesCursors,
        bool holdsArrays,
        StepArguments arguments,
        Row? row = null)
    {
        Slot = slot;
        this.loopGradient = loopGradient;
        this.arguments = arguments;
        HoldsArrays = holdsArrays;
        Row = row;
        string name = LocalName(slot.Path);
        if (slot.IsHeapArray)
        {
            Quantity[] given = arguments.RawGradient is null ? [Quantity.Parameter, Quantity.RawGradient] : [Quantity.Parameter];
            foreach (Quantity quantity in given.Concat(state))
            {
                (string argument, string field) = arguments.Array(quantity, slot.Path);
                arrays.Add(quantity, holdsArrays ? scope.Add(quantity.Letter() + name) : $"{argument}.{field}");
            }
        }

        FirstValue = new ElementCode(slot, arrays, slot.Length is null ? "" : "0", loopGradient, arguments);
        if (row is not null)
        {
            Updates = Checks = new ElementRun([]);
            return;
        }

        HoldsGradients = gradient is null && !slot.IsLoop;
        IsGradientGiven = HoldsGradients && arguments.RawGradient is not null && slot.Update.EffectiveGradient is Expr.Load;
        if (slot.IsLoop && slot.IsHeapArray && usesCursors)
        {
            foreach (KeyValuePair<Quantity, string> array in arrays)
            {
                cursors.Add(array.Key, scope.Add(array.Value + "At"));
            }

            Updates = Loop(Math.Min(UpdateStride, slot.Count));
            Checks = Loop(Math.Min(CheckStride, slot.Count));
        }
        else if (slot.IsLoop)
        {
            Updates = Checks = new ElementRun([Element(arguments.Index)]);
        }
        else
        {
            IEnumerable<string> indices = slot.Length is { } length ? Enumerable.Range(0, length).Select(WholeNumber.Text) : [""];
            Updates = Checks = new ElementRun([.. indices.Select(index => new ElementCode(slot, arrays, index, gradient ?? Held(index), arguments))]);

            string Held(string index) => IsGradientGiven ? arguments.RawGradient!(slot, index) : scope.Add("g" + name + index);
        }

        ElementCode Element(string index) => new(slot, arrays, index, loopGradient, arguments);

        ElementRun Loop(int stride) => new(
            [.. Enumerable.Range(0, stride).Select(offset => new ElementCode(slot, Places(offset), "", loopGradient, arguments))],
            [.. Enumerable.Range(0, slot.Count % stride).Select(offset => Element(WholeNumber.Text(slot.Count - slot.Count % stride + offset)))]);
    }

    public Slot Slot { get; }

    public string Type => Slot.Type.Keyword();

    /// <summary>Whether the arrays have locals.</summary>
    public bool HoldsArrays { get; }

    /// <summary>The locals that hold the slot's arrays, or the fields themselves, by quantity; none for a scalar.</summary>
    public IEnumerable<KeyValuePair<Quantity, string>> Arrays => arrays;

    /// <summary>Whether each effective gradient is computed ahead, into a local of its own.</summary>
    public bool HoldsGradients { get; }

    /// <summary>Whether the effective gradient is a local of its own already.</summary>
    public bool IsGradientGiven { get; }

    /// <summary>The values as they are updated.</summary>
    public ElementRun Updates { get; }

    /// <summary>The row that the slot is part of, or null where it is updated value by value.</summary>
    public Row? Row { get; }

    /// <summary>Whether code for the slot's row stands here.</summary>
    public bool StartsRow => Row is not null && ReferenceEquals(Row.First, Slot);

    /// <summary>The part of the step that the slot is updated in, or null for the step itself.</summary>
    public StepPart? Part { get; init; }

    /// <summary>Whether the calls of the slot's part stand here.</summary>
    public bool StartsPart => Part is not null && ReferenceEquals(Part.Slots[0], Slot);

    /// <summary>The slot's first value, behind which the others of its row lie.</summary>
    public ElementCode FirstValue { get; }

    /// <summary>The values as they are checked.</summary>
    public ElementRun Checks { get; }

    /// <summary>The references to the current elements of a loop's arrays, each with its array; none where the loop goes by an index.</summary>
    public IEnumerable<(string Cursor, string Array)> Cursors => cursors.Select(cursor => (cursor.Value, arrays[cursor.Key]));

    /// <summary>The element at an index, in a loop of another form.</summary>
    public ElementCode At(string index) => new(Slot, arrays, index, loopGradient, arguments);

    /// <summary>Where a loop's quantities are, some elements on from the cursors.</summary>
    private Dictionary<Quantity, string> Places(int offset) => cursors.ToDictionary(
        cursor => cursor.Key,
        cursor => offset == 0 ? cursor.Value : $"{TypeNames.Unsafe}.Add(ref {cursor.Value}, {WholeNumber.Text(offset)})");

    /// <summary><c>Inner.gain</c> becomes <c>InnerGain</c>.</summary>
    public static string LocalName(string path) =>
        string.Concat(path.Split('.').Select(part => part.TrimStart('@')).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
}

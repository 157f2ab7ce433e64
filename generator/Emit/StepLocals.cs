using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Program;

namespace RmsProp.Embedded.Generator.Emit;

/// <summary>
/// The locals that all updates of a method share: many separate ones would spill. A letter stands for a local of the struct's first type; where
/// the struct mixes types, the other's local bears the type in its name.
/// </summary>
internal sealed class StepLocals
{
    /// <summary>The sum of the finiteness check.</summary>
    public const string Check = "check";

    /// <summary>The effective gradient where it has no local of its own.</summary>
    public const string Gradient = "g";

    private readonly Dictionary<(string Name, ScalarType Type), string> names = [];
    private readonly Dictionary<StepConstant, string> constantNames;
    private readonly StepConstants constants;
    private readonly NameScope scope;

    public StepLocals(TrainingProgram program, StepConstants constants, NameScope scope)
    {
        this.constants = constants;
        this.scope = scope;
        Types = program.Slots.Select(slot => slot.Type).Distinct().ToArray();

        // The letters of the formula come first, so that no field's name takes one.
        foreach (ScalarType type in Types)
        {
            foreach (string name in Letters(program.Slots, type).Concat([Check, Gradient]))
            {
                Name(name, type);
            }
        }

        constantNames = constants.All.ToDictionary(constant => constant, constant => scope.Add(constant.LocalName));
    }

    /// <summary>The types of the values that are trained, in order of appearance.</summary>
    public IReadOnlyList<ScalarType> Types { get; }

    /// <summary>What a local of the program is called in this method.</summary>
    public string Name(string name, ScalarType type)
    {
        if (!names.TryGetValue((name, type), out string? unique))
        {
            unique = scope.Add(type == Types[0] ? name : name + type);
            names.Add((name, type), unique);
        }

        return unique;
    }

    /// <summary>The local that holds a constant of an update, or null where there is none.</summary>
    public string? Constant(Expr.Constant constant, ScalarType type) => constants.Find(constant, type) is { } found ? constantNames[found] : null;

    /// <summary>Declares what the updates assign, and what they multiply by.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="constantsClass">The class of the constants as C# text.</param>
    /// <param name="slots">What is updated.</param>
    /// <param name="shareGradient">The types some of whose effective gradients have no local of their own.</param>
    public void WriteDeclarations(CodeWriter writer, string constantsClass, IEnumerable<Slot> slots, ICollection<ScalarType> shareGradient)
    {
        foreach (StepConstant constant in constants.All)
        {
            writer.Line($"{constant.Type} {constantNames[constant]} = {constantsClass}.{constant.Name};");
        }

        foreach (ScalarType type in Types)
        {
            string[] letters = [.. Letters(slots, type)];
            string[] declared = shareGradient.Contains(type) ? [Gradient, .. letters] : letters;
            if (declared.Length > 0)
            {
                writer.Line($"{type.Keyword()} {string.Join(", ", declared.Select(name => Name(name, type)))};");
            }
        }

        writer.Line();
    }

    private static IEnumerable<string> Letters(IEnumerable<Slot> slots, ScalarType type) => slots
        .Where(slot => slot.Type == type)
        .SelectMany(slot => slot.Update.Body)
        .OfType<Statement.Let>()
        .Select(let => let.Name)
        .Distinct();
}

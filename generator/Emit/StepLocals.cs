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
    private readonly Dictionary<ScalarType, string[]> letters;

    public StepLocals(TrainingProgram program, NameScope scope)
    {
        Types = program.Slots.Select(slot => slot.Type).Distinct().ToArray();
        letters = Types.ToDictionary(
            type => type,
            type => program.Slots
                .Where(slot => slot.Type == type)
                .SelectMany(slot => slot.Update.Body)
                .OfType<Statement.Let>()
                .Select(let => let.Name)
                .Distinct()
                .ToArray());
        foreach (ScalarType type in Types)
        {
            foreach (string name in letters[type].Concat([Check, Gradient]))
            {
                names.Add((name, type), scope.Add(type == Types[0] ? name : name + type));
            }
        }
    }

    /// <summary>The types of the values that are trained, in order of appearance.</summary>
    public IReadOnlyList<ScalarType> Types { get; }

    public string Name(string name, ScalarType type) => names[(name, type)];

    /// <summary>Declares what the updates assign.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="shareGradient">The types some of whose effective gradients have no local of their own.</param>
    public void WriteDeclarations(CodeWriter writer, ICollection<ScalarType> shareGradient)
    {
        foreach (ScalarType type in Types)
        {
            IEnumerable<string> declared = shareGradient.Contains(type) ? [Gradient, .. letters[type]] : letters[type];
            writer.Line($"{type.Keyword()} {string.Join(", ", declared.Select(name => Name(name, type)))};");
        }
    }
}

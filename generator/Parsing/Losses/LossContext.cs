using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;
using RmsProp.Embedded.Generator.Program.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>What the readers of one loss share.</summary>
/// <param name="loss">The loss.</param>
/// <param name="fields">The parameters.</param>
/// <param name="longestUnrolled">A loop of more rounds stays one, if it can.</param>
/// <param name="compilation">Finds the bodies of called methods.</param>
/// <param name="errors">Where errors go.</param>
/// <param name="deviceWarnings">Where warnings go that don't concern .NET.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed partial class LossContext(
    IMethodSymbol loss,
    IEnumerable<ParameterField> fields,
    int longestUnrolled,
    Compilation compilation,
    List<Diagnostic> errors,
    List<Diagnostic> deviceWarnings,
    CancellationToken cancellation)
{
    /// <summary>More statements than this make no method that a compiler, or a reader, likes.</summary>
    private const int MostStatements = 4096;

    /// <summary>More rounds of all loops than this are not unrolled.</summary>
    public const int MostRounds = 1024;

    private readonly Dictionary<string, ParameterField.Leaf> leaves = ParameterField.Flatten(fields).ToDictionary(field => field.Path, field => field.Leaf);
    private readonly Dictionary<string, IndexRange> indices = [];
    private Dictionary<Variable, string> variables = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> semanticModels = [];
    private HashSet<(string Id, Location Location)> reported = [];
    private int lastId;
    private int statementCount;
    private int roundCount;

    public IMethodSymbol Loss => loss;

    /// <summary>A loop of more rounds than this stays one, if it can.</summary>
    public int LongestUnrolled => longestUnrolled;

    public Compilation Compilation => compilation;

    /// <summary>The files of the methods that were read.</summary>
    public IEnumerable<SyntaxTree> Sources => semanticModels.Keys;

    public CancellationToken Cancellation => cancellation;

    private List<Diagnostic> Errors => errors;

    private List<Diagnostic> DeviceWarnings => deviceWarnings;

    /// <summary>The names in use. What the generated methods call must not be hidden.</summary>
    public NameScope Names { get; } = new("Start", HierarchyParser.Identifier(loss.ContainingType.Name));

    /// <summary>Which values depend on trained parameters.</summary>
    public Activity Activity { get; private set; } = new(TrainedPaths(fields).Contains);

    /// <summary>Where the reading stands.</summary>
    public LossState State { get; set; } = new();

    /// <summary>Whether the loss has an error, of ours or of the compiler's.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether so many statements were read that reading on makes no sense.</summary>
    public bool IsOverBudget => statementCount > MostStatements || roundCount > MostRounds;

    /// <summary>The paths of the fields that are trained.</summary>
    public static HashSet<string> TrainedPaths(IEnumerable<ParameterField> fields) =>
        new(ParameterField.Flatten(fields).Where(field => field.Leaf.IsTrained).Select(field => field.Path));

    public ParameterField.Leaf? Leaf(string path) => leaves.TryGetValue(path, out ParameterField.Leaf? leaf) ? leaf : null;

    public int NextId() => ++lastId;

    public SemanticModel SemanticModel(SyntaxTree tree)
    {
        if (!semanticModels.TryGetValue(tree, out SemanticModel? model))
        {
            model = compilation.GetSemanticModel(tree);
            semanticModels.Add(tree, model);
        }

        return model;
    }

    /// <summary>Counts another round of a loop; an error, and false, once there are too many.</summary>
    public bool NextRound(IOperation place)
    {
        cancellation.ThrowIfCancellationRequested();
        roundCount++;
        if (IsOverBudget)
        {
            Report(LossDescriptors.OverBudget, place, loss.Name, MostRounds, "rounds of loops");
        }

        return !IsOverBudget;
    }

    /// <summary>A new value of a variable.</summary>
    public LossExpr.Local NewLocal(Variable variable, LossType type)
    {
        string name = Names.Add(HierarchyParser.Identifier(variable.Name));
        if (!variables.TryGetValue(variable, out string? first))
        {
            first = name;
            variables.Add(variable, first);
        }

        return new LossExpr.Local(type, name, first);
    }

    /// <summary>Says which values the variable of a loop takes.</summary>
    public void SetRange(LossExpr.Local index, LossRange range) =>
        indices[index.Name] = new IndexRange(System.Math.Min(range.First, range.Last), System.Math.Max(range.First, range.Last));

    /// <summary>The bounds of a whole number that is known, or that the variables of loops alone decide; null for any other.</summary>
    public IndexRange? RangeOf(LossExpr index) => IndexRange.Of(index, indices);

    /// <summary>Adds a statement to the current branch.</summary>
    public void Add(LossStatement statement)
    {
        cancellation.ThrowIfCancellationRequested();
        statementCount++;
        if (IsOverBudget)
        {
            Report(LossDescriptors.OverBudget, loss.Locations[0], loss.Name, MostStatements, "statements");
        }
        else
        {
            State.Statements.Add(statement);
            Activity.Add(statement);
        }
    }

    /// <summary>Assigns a variable; whole and truth values known at compile time, and other variables' values, need no statement.</summary>
    public void Assign(Variable variable, LossExpr value)
    {
        bool isKnown = value is LossExpr.Local or LossExpr.Constant { Type: LossType.Int or LossType.Bool };
        State[variable] = new LossValue.Scalar(isKnown ? value : Let(variable, value));
    }

    /// <summary>Names a value.</summary>
    public LossExpr.Local Let(Variable variable, LossExpr value)
    {
        LossExpr.Local local = NewLocal(variable, value.Type);
        Add(new LossStatement.Let(local, value));
        return local;
    }

    /// <summary>Gives the loss up because of an error that the compiler has reported.</summary>
    public void Fail() => HasFailed = true;

    public void Report(DiagnosticDescriptor descriptor, IOperation place, params object[] message) =>
        Report(descriptor, place.Syntax.GetLocation(), message);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] message) =>
        Report(Diagnostic.Create(descriptor, location, message));

    /// <summary>Reports an error once, however often the code is read.</summary>
    public void Report(Diagnostic error)
    {
        HasFailed = true;
        if (reported.Add((error.Id, error.Location)))
        {
            errors.Add(error);
        }
    }

    public void WarnOnDevices(DiagnosticDescriptor descriptor, IOperation place, params object[] message)
    {
        Location location = place.Syntax.GetLocation();
        if (reported.Add((descriptor.Id, location)))
        {
            deviceWarnings.Add(Diagnostic.Create(descriptor, location, message));
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads the methods with <c>[Loss]</c> of an annotated struct.</summary>
/// <param name="owner">The struct.</param>
/// <param name="fields">Its parameters.</param>
/// <param name="longestUnrolled">A loop of more rounds stays one, if it can.</param>
/// <param name="compilation">Finds the bodies of methods.</param>
/// <param name="errors">Where errors go. A loss that has one is left out; the rest of the struct is not affected.</param>
/// <param name="deviceWarnings">Where warnings go that don't concern .NET.</param>
/// <param name="cancellation">Ends the work early.</param>
internal sealed class LossParser(
    INamedTypeSymbol owner,
    EquatableArray<ParameterField> fields,
    int longestUnrolled,
    Compilation compilation,
    List<Diagnostic> errors,
    List<Diagnostic> deviceWarnings,
    CancellationToken cancellation)
{
    private readonly HashSet<SyntaxTree> sources = [];

    /// <summary>The files of the methods that were read.</summary>
    public IEnumerable<SyntaxTree> Sources => sources;

    /// <summary>The methods with the attribute, in order of declaration.</summary>
    public static IEnumerable<IMethodSymbol> Find(INamedTypeSymbol owner) =>
        owner.GetMembers().OfType<IMethodSymbol>().Where(method => FieldTypes.Attribute(method, MetadataNames.LossAttribute) is not null);

    public EquatableArray<LossMethod> Parse()
    {
        var losses = new List<LossMethod>();
        foreach (IMethodSymbol method in Find(owner))
        {
            var context = new LossContext(method, fields, longestUnrolled, compilation, errors, deviceWarnings, cancellation);
            if (losses.Any(other => other.Name == method.Name))
            {
                context.Report(LossDescriptors.SameName, method.Locations[0], method.Name);
            }
            else if (Parse(method, context) is { } loss)
            {
                losses.Add(loss);
            }

            sources.UnionWith(context.Sources);
        }

        return new EquatableArray<LossMethod>(losses);
    }

    private LossMethod? Parse(IMethodSymbol method, LossContext context)
    {
        if (Problem(method) is { } problem)
        {
            context.Report(LossDescriptors.Signature, method.Locations[0], method.Name, problem, owner.Name);
            return null;
        }

        string parametersName = context.Names.Add(HierarchyParser.Identifier(method.Parameters[0].Name));
        context.State[Variable.Of(method.Parameters[0])] = new LossValue.Structure("");
        LossInput[] inputs = method.Parameters.Skip(1).Select(parameter => Input(parameter, context)).ToArray();
        if (Body(method) is not { } body)
        {
            context.Report(LossDescriptors.Signature, method.Locations[0], method.Name, "has no body", owner.Name);
            return null;
        }

        const string name = "loss";
        LossValue? value = new StatementReader(context, new ExpressionReader(context), method, name).Run(body);
        if (context.HasFailed || value is not LossValue.Scalar { Expr: { } result })
        {
            // An error without a diagnostic of ours is the compiler's.
            return null;
        }

        // A step would change the parameter before it is returned.
        if (result is not (LossExpr.Local or LossExpr.Constant or LossExpr.Input))
        {
            result = context.Let(Variable.ResultOf(method, name), result);
        }

        return new LossMethod(
            method.Name,
            parametersName,
            new EquatableArray<LossInput>(inputs),
            new EquatableArray<LossStatement>(context.State.Statements),
            result,
            new EquatableArray<string>(context.Names.Taken));
    }

    /// <summary>What is wrong with the declaration, or null.</summary>
    private string? Problem(IMethodSymbol method) => method switch
    {
        { IsStatic: false } => "is not static",
        { IsGenericMethod: true } => "is generic",
        { IsAsync: true } => "is asynchronous",
        { MethodKind: not MethodKind.Ordinary } => "is no ordinary method",
        _ when OperatorParser.Type(method.ReturnType) is not (LossType.Float or LossType.Double) || method.ReturnsByRef || method.ReturnsByRefReadonly =>
            "doesn't return float or double",
        { Parameters.Length: 0 } => "has no parameters to differentiate by",
        _ when method.Parameters[0].RefKind != RefKind.In || !SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, owner) =>
            $"doesn't take 'in {owner.Name}' first",
        _ => null,
    };

    private LossInput Input(IParameterSymbol parameter, LossContext context)
    {
        string name = context.Names.Add(HierarchyParser.Identifier(parameter.Name));
        Location location = parameter.Locations[0];
        bool isArray = parameter.Type is IArrayTypeSymbol { IsSZArray: true };
        LossType? type = OperatorParser.Type(parameter.Type is IArrayTypeSymbol array ? array.ElementType : parameter.Type);
        bool isKnown = isArray ? type is { } element && element.IsReal() : type is not null;
        if (!isKnown || parameter.Type is IArrayTypeSymbol { IsSZArray: false } || parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            if (parameter.Type.TypeKind == TypeKind.Error)
            {
                context.Fail();
            }
            else
            {
                string display = parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                string what = parameter.RefKind is RefKind.None or RefKind.In ? $"of type '{display}'" : "passed by reference";
                context.Report(LossDescriptors.InputType, location, parameter.Name, what);
            }

            return new LossInput(name, LossType.Float, false, null);
        }

        int? length = null;
        if (FieldTypes.Attribute(parameter, MetadataNames.InputAttribute) is { } attribute)
        {
            var arguments = new AttributeArguments(attribute, cancellation);
            length = arguments.Integer(MetadataNames.Length, 0);
            if (length < 1 || !isArray)
            {
                context.Report(LossDescriptors.InputLength, arguments.Location(MetadataNames.Length), parameter.Name);
            }
        }

        context.State[Variable.Of(parameter)] = isArray
            ? new LossValue.InputArray(name, type!.Value, length)
            : new LossValue.Scalar(new LossExpr.Input(type!.Value, name));
        return new LossInput(name, type.Value, isArray, length);
    }

    private IOperation? Body(IMethodSymbol method) => method.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellation))
        .Select(syntax => CallReader.Body(compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation)))
        .FirstOrDefault(body => body is not null);
}

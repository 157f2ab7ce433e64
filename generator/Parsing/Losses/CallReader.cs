using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Diagnostics;
using RmsProp.Embedded.Generator.Model;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads calls: of functions with a known derivative as calls, of all other methods by their bodies.</summary>
internal sealed class CallReader(LossContext context, ExpressionReader expressions)
{
    private readonly DerivativeParser derivatives = new(context);

    /// <summary>The methods that are being read, outermost first.</summary>
    private readonly List<ISymbol> active = [context.Loss];

    /// <summary>What the call returns; null after an error, and for a method that returns nothing.</summary>
    public LossValue? Read(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (MathFunctions.IsMath(method))
        {
            return Math(call, method);
        }

        if (call.Instance is not null || method.IsGenericMethod || method.IsAsync || method.IsVirtual || method.IsAbstract)
        {
            string what = call.Instance is null ? $"The generic, virtual or asynchronous method '{method.Name}'" : $"The instance method '{method.Name}'";
            context.Report(LossDescriptors.Unsupported, call, what, "Call a plain static method that takes what it needs as arguments");
            return null;
        }

        if (method.Parameters.FirstOrDefault(parameter => parameter.RefKind is not (RefKind.None or RefKind.In)) is { } reference)
        {
            context.Report(
                LossDescriptors.Unsupported, call, $"The call by reference, '{reference.Name}' of '{method.Name}',", "Return the value instead");
            return null;
        }

        IReadOnlyDictionary<int, string> own = derivatives.Of(method);
        return own.Count > 0 ? UserFunction(call, method, own) : Inline(call, method);
    }

    private LossValue? Math(IInvocationOperation call, IMethodSymbol method)
    {
        if (MathFunctions.Find(method) is not { } function)
        {
            context.Report(LossDescriptors.NoSource, call, method.ContainingType.Name + "." + method.Name, "has no derivative that the generator knows");
            return null;
        }

        string type = method.ContainingType.ToDisplayString();
        if (type != MathFunctions.FloatMath)
        {
            context.WarnOnDevices(LossDescriptors.DeviceMath, call, method.ContainingType.Name + "." + method.Name, method.Name);
        }

        LossValue? result = Call(call, function, $"global::{type}.{method.Name}", new EquatableArray<string>([]));
        if (result is LossValue.Scalar { Expr: LossExpr.Call { Function: LossFunction.Pow } power }
            && type == MathFunctions.FloatMath
            && context.Activity.IsActive(power.Arguments[1]))
        {
            // FloatMath has powers by multiples of 1/2 only.
            context.Report(
                LossDescriptors.Unsupported, call, "FloatMath.Pow with a trained exponent", "Write FloatMath.Exp(exponent * FloatMath.Log(x))");
            return null;
        }

        return result;
    }

    private LossValue? UserFunction(IInvocationOperation call, IMethodSymbol method, IReadOnlyDictionary<int, string> own)
    {
        if (!context.Compilation.IsSymbolAccessibleWithin(method, context.Loss.ContainingType))
        {
            context.Report(LossDescriptors.NoSource, call, method.Name, "is out of reach of the generated code");
            return null;
        }

        foreach (IArgumentOperation argument in call.Arguments.Where(argument => !own.ContainsKey(argument.Parameter!.Ordinal)))
        {
            if (expressions.Scalar(argument.Value) is { } value && context.Activity.IsActive(value))
            {
                context.Report(LossDescriptors.NoDerivative, argument, method.Name, argument.Parameter!.Name);
                return null;
            }
        }

        IEnumerable<string> names = Enumerable.Range(0, method.Parameters.Length).Select(index => own.TryGetValue(index, out string? name) ? name : "");
        return Call(call, LossFunction.User, derivatives.Name(method), new EquatableArray<string>(names));
    }

    private LossValue? Call(IInvocationOperation call, LossFunction function, string target, EquatableArray<string> own)
    {
        LossExpr?[] arguments = call.Arguments
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => expressions.Scalar(argument.Value))
            .ToArray();
        if (arguments.Contains(null))
        {
            return null;
        }

        if (OperatorParser.Type(call.Type) is not { } type)
        {
            UnsupportedConstructs.Report(context, call);
            return null;
        }

        return new LossValue.Scalar(new LossExpr.Call(type, function, target, new EquatableArray<LossExpr>(arguments!), own));
    }

    private LossValue? Inline(IInvocationOperation call, IMethodSymbol method)
    {
        if (active.Contains(method, SymbolEqualityComparer.Default))
        {
            context.Report(LossDescriptors.Recursion, call, method.Name);
            return null;
        }

        if (Body(method) is not { } body)
        {
            context.Report(LossDescriptors.NoSource, call, method.Name, "has no body that the generator can read");
            return null;
        }

        var values = new List<(IParameterSymbol Parameter, LossValue Value)>();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (expressions.Read(argument.Value, Variable.Of(argument.Parameter!)) is { } value)
            {
                values.Add((argument.Parameter!, value));
            }
        }

        if (values.Count < call.Arguments.Length)
        {
            return null;
        }

        foreach ((IParameterSymbol parameter, LossValue value) in values)
        {
            Bind(parameter, value);
        }

        active.Add(method);
        string name = char.ToLowerInvariant(method.Name[0]) + method.Name.Substring(1);
        LossValue? result = new StatementReader(context, expressions, method, name).Run(body);
        active.RemoveAt(active.Count - 1);
        context.State.Forget(method);
        return result;
    }

    private void Bind(IParameterSymbol parameter, LossValue value)
    {
        if (value is LossValue.Scalar { Expr: { IsLeaf: false } calculated })
        {
            context.Assign(Variable.Of(parameter), calculated);
        }
        else
        {
            context.State[Variable.Of(parameter)] = value;
        }
    }

    /// <summary>The body of a method in source, or null.</summary>
    private IOperation? Body(IMethodSymbol method) => method.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(context.Cancellation))
        .Select(syntax => Body(context.SemanticModel(syntax.SyntaxTree).GetOperation(syntax, context.Cancellation)))
        .FirstOrDefault(body => body is not null);

    /// <summary>What a method executes.</summary>
    public static IOperation? Body(IOperation? method) => method switch
    {
        IMethodBodyOperation body => body.BlockBody ?? body.ExpressionBody,
        ILocalFunctionOperation local => local.Body,
        _ => null,
    };
}

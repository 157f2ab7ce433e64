using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmsProp.Embedded.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>How much a gradient costs.</summary>
public sealed class OperationCountTests(ITestOutputHelper output)
{
    private const string Linear = """
        using RmsProp.Embedded;
        namespace Tested;
        [RmsProp]
        public partial struct P
        {
            public float Gain;
            public float Offset;
            [Loss] public static float Loss(in P p, float x, float y) { float error = p.Gain * x + p.Offset - y; return error * error; }
            public static float AddByHand(in P p, float x, float y, ref Gradient gradient)
            {
                float error = p.Gain * x + p.Offset - y;
                float slope = error + error;
                gradient.Gain += slope * x;
                gradient.Offset += slope;
                return error * error;
            }
        }
        """;

    [Fact]
    public void LossAndGradientCostAtMostFourLosses()
    {
        Compilation compilation = GeneratorHarness.Run(HandPickedLosses.Source).Output;
        int losses = 0;
        int gradients = 0;
        foreach (MethodDeclarationSyntax loss in Methods(compilation).Where(method => method.AttributeLists.ToString().Contains("[Loss]", StringComparison.Ordinal)))
        {
            // Loops and calls are counted as often as they run, which the generated code shows: all its statements, without the gradient.
            MethodDeclarationSyntax generated = Method(compilation, $"Add{loss.Identifier.ValueText}Gradient");
            losses += Count(compilation, Forward(generated));
            gradients += Count(compilation, generated.Body!.Statements);
        }

        output.WriteLine($"{losses} operations of losses, {gradients} with gradients");
        Assert.InRange(gradients, losses, 4 * losses);
    }

    [Fact]
    public void LinearModelCostsWhatThePersonsFormCosts()
    {
        Compilation compilation = GeneratorHarness.Run(Linear).Output;
        int generated = Count(compilation, Method(compilation, "AddLossGradient").Body!.Statements);
        Assert.Equal(Count(compilation, Method(compilation, "AddByHand").Body!.Statements), generated);
        Assert.InRange(generated, 8, 8);
    }

    /// <summary>The statements before the gradient.</summary>
    private static IEnumerable<StatementSyntax> Forward(MethodDeclarationSyntax method) => method.Body!.Statements.TakeWhile(
        statement => !statement.GetLeadingTrivia().ToString().Contains("// backward", StringComparison.Ordinal)
            && !(statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: { } left } } && IsGradient(left)));

    private static bool IsGradient(ExpressionSyntax left) => left.ToString().StartsWith("gradient", StringComparison.Ordinal)
        || left is ElementAccessExpressionSyntax;

    /// <summary>Arithmetic operators on floating-point numbers; a call counts as one.</summary>
    private static int Count(Compilation compilation, IEnumerable<StatementSyntax> statements)
    {
        StatementSyntax[] all = [.. statements];
        SemanticModel model = compilation.GetSemanticModel(all[0].SyntaxTree);
        return all.SelectMany(statement => statement.DescendantNodes()).Count(node => node switch
        {
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression
                or SyntaxKind.DivideExpression && IsReal(binary),
            AssignmentExpressionSyntax assignment => !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsReal(assignment),
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.UnaryMinusExpression) && prefix.Operand is not LiteralExpressionSyntax && IsReal(prefix),
            InvocationExpressionSyntax call => IsReal(call),
            _ => false,
        });

        bool IsReal(ExpressionSyntax node) => model.GetTypeInfo(node).Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
    }

    private static MethodDeclarationSyntax Method(Compilation compilation, string name) =>
        Methods(compilation).Single(method => method.Identifier.ValueText == name && method.Body is not null && method.Parent is StructDeclarationSyntax);

    private static IEnumerable<MethodDeclarationSyntax> Methods(Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>());
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmsProp.Embedded.Generator.Model.Losses;

namespace RmsProp.Embedded.Generator.Parsing.Losses;

/// <summary>Reads <c>switch</c> statements.</summary>
/// <param name="context">What the readers share.</param>
/// <param name="expressions">Reads expressions.</param>
/// <param name="choose">Has one of two things done, by a condition.</param>
/// <param name="push">Has statements read next.</param>
internal sealed class SwitchReader(
    LossContext context, ExpressionReader expressions, Action<LossExpr, Action, Action> choose, Action<IEnumerable<IOperation>> push)
{
    private readonly PatternReader patterns = new(context, expressions);

    public void Read(ISwitchOperation choice)
    {
        if (patterns.Value(choice.Value) is { } value)
        {
            var sections = choice.Cases.Where(section => !IsDefault(section)).ToList();
            Section(value, sections, 0, choice.Cases.FirstOrDefault(IsDefault));
        }
    }

    private static bool IsDefault(ISwitchCaseOperation section) => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation);

    /// <summary>A section and those after it, as <c>if</c> and <c>else</c>.</summary>
    private void Section(LossExpr value, List<ISwitchCaseOperation> sections, int index, ISwitchCaseOperation? otherwise)
    {
        if (index == sections.Count)
        {
            push(otherwise is null ? [] : WithoutBreak(otherwise.Body));
            return;
        }

        LossExpr? condition = null;
        foreach (ICaseClauseOperation clause in sections[index].Clauses)
        {
            LossExpr? match = Match(clause, value);
            if (match is null)
            {
                return;
            }

            condition = condition is null ? match : expressions.Operators.Binary(clause, BinaryOperatorKind.ConditionalOr, condition, match);
        }

        choose(condition!, () => push(WithoutBreak(sections[index].Body)), () => Section(value, sections, index + 1, otherwise));
    }

    private LossExpr? Match(ICaseClauseOperation clause, LossExpr value)
    {
        switch (clause)
        {
            case IPatternCaseClauseOperation pattern:
                return patterns.Match(pattern.Pattern, pattern.Guard, value);
            case ISingleValueCaseClauseOperation single:
                return expressions.Scalar(single.Value) is { } constant
                    ? expressions.Operators.Binary(clause, BinaryOperatorKind.Equals, value, constant)
                    : null;
            default:
                UnsupportedConstructs.Report(context, clause);
                return null;
        }
    }

    private static IEnumerable<IOperation> WithoutBreak(IEnumerable<IOperation> body)
    {
        // A section in braces holds its 'break' within them.
        List<IOperation> statements = body.SelectMany(statement => statement is IBlockOperation block ? block.Operations.ToArray() : [statement]).ToList();
        if (statements.Count > 0 && statements[statements.Count - 1] is IBranchOperation { BranchKind: BranchKind.Break })
        {
            statements.RemoveAt(statements.Count - 1);
        }

        return statements;
    }
}

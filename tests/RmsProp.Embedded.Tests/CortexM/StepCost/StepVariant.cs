using System.Collections.Generic;
using System.Linq;

namespace RmsProp.Embedded.Tests.CortexM.StepCost;

/// <summary>A step that is measured.</summary>
/// <param name="Count">Values that it trains.</param>
/// <param name="IsArray">Whether they are one array, or fields.</param>
/// <param name="Rejects">Whether it tests the gradients.</param>
internal sealed record StepVariant(int Count, bool IsArray, bool Rejects)
{
    /// <summary>Those of the table, in its order.</summary>
    public static IReadOnlyList<StepVariant> All { get; } =
    [
        .. from shape in new (int Count, bool IsArray)[] { (16, false), (64, false), (256, false), (256, true) }
           from rejects in new[] { false, true }
           select new StepVariant(shape.Count, shape.IsArray, rejects),
    ];

    /// <summary>The name of its struct.</summary>
    public string Name => $"{(IsArray ? "Array" : "Fields")}{Count}{(Rejects ? "Reject" : "Ignore")}";

    /// <summary>What the table calls its values.</summary>
    public string Shape => IsArray ? $"array of {Count}" : $"{Count} fields";

    /// <summary>The struct in C#.</summary>
    public string CSharp => $$"""
        using RmsProp.Embedded;

        [RmsProp(LearningRate = 0.001, Alpha = 0.99, NonFinite = NonFinite.{{(Rejects ? "Reject" : "Ignore")}})]
        public partial struct {{Name}}
        {
            {{(IsArray ? $"[Parameter(Length = {Count})] public float[] Values;" : string.Concat(Indices.Select(i => $"public float F{i};\n")))}}
        }
        """;

    /// <summary>A firmware that only makes a trainer and steps.</summary>
    public string Firmware => $$"""
        public sealed class {{Name}}Firmware
        {
            private readonly {{Name}}.Trainer trainer = new {{Name}}.Trainer();
            public static {{Name}}Firmware Create() { return new {{Name}}Firmware(); }
            public int Run() { return trainer.Step() ? 0 : 1; }
        }
        """;

    /// <summary>The same step in plain C, as one would write it for these values. <c>CHECK</c> decides whether the check of the gradients is a part of it.</summary>
    public string C => IsArray ? ArrayStep : FieldsStep;

    private IEnumerable<int> Indices => Enumerable.Range(0, Count);

    private string FieldsStep => $$"""
        typedef struct { float {{string.Join(", ", Indices.Select(i => $"f{i}"))}}; } values_{{Name}};
        typedef struct { values_{{Name}} square_average; int32_t rejected_steps; } state_{{Name}};

        static CHECK float STEP(check_{{Name}})(const values_{{Name}} *g) {
            float check = 0.0f;
        {{string.Concat(Indices.Select(i => $"    check = check * (g->f{i} * 7.3786976e19f);\n"))}}
            return check;
        }

        bool STEP({{Name}})(values_{{Name}} *w, const values_{{Name}} *g, state_{{Name}} *state) {
        {{(Rejects ? $"    float check = STEP(check_{Name})(g);\n" + Rejection : "")}}
            values_{{Name}} *s = &state->square_average;
        {{string.Concat(Indices.Select(i => $"    UPDATE(w->f{i}, g->f{i}, s->f{i});\n"))}}
            return true;
        }
        """;

    // An array is what C# passes: a reference to an object whose elements follow its type and length. Of a struct with references, the compiler puts
    // numbers ahead of structs.
    private string ArrayStep => $$"""
        typedef struct { const void *type; int32_t length; float values[{{Count}}]; } array_{{Name}};
        typedef struct { array_{{Name}} *values; } values_{{Name}};
        typedef struct { {{(Rejects ? "int32_t rejected_steps; " : "")}}values_{{Name}} square_average; } state_{{Name}};

        static CHECK float STEP(check_{{Name}})(const float *g) {
            float check = 0.0f;
            for (int i = 0; i < {{Count}}; i++) check = check * (g[i] * 7.3786976e19f);
            return check;
        }

        bool STEP({{Name}})(values_{{Name}} *parameters, const values_{{Name}} *gradient, state_{{Name}} *state) {
            float *w = parameters->values->values;
            const float *g = gradient->values->values;
            float *s = state->square_average.values->values;
        {{(Rejects ? $"    float check = STEP(check_{Name})(g);\n" + Rejection : "")}}
            for (int i = 0; i < {{Count}}; i++) UPDATE(w[i], g[i], s[i]);
            return true;
        }
        """;

    private static string Rejection => """
            if (check != check) {
                state->rejected_steps += state->rejected_steps == INT32_MAX ? 0 : 1;
                return false;
            }

        """;
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Writes random losses in C#, over all that a loss may contain.</summary>
internal sealed class RandomLoss(Random random)
{
    private static readonly string[] FloatLeaves = ["p.A", "p.B", "p.A", "p.W[0]", "p.W[1]", "p.W[2]", "p.W[3]", "p.N.U", "p.N.V", "p.F", "x", "y", "q[0]", "q[2]"];
    private readonly StringBuilder _text = new();
    private readonly List<string> _floats = [];
    private readonly List<string> _doubles = [];
    private int _lastLocal;

    /// <summary>A struct with a loss for each number below <paramref name="count"/>: L0, L1...</summary>
    /// <param name="seed">Decides what they are.</param>
    /// <param name="count">How many.</param>
    /// <param name="unroll">The longest loop that is unrolled even if it need not be.</param>
    public static string Struct(int seed, int count, int unroll)
    {
        // What is random may be pointless.
        StringBuilder text = new($$"""
            #pragma warning disable CS0162, CS0219, CS1717, CS1718
            using System;
            using RmsProp.Embedded;
            namespace Tested;
            public struct Inner { public float U; public float V; }
            [RmsProp(LearningRate = 0.125, Unroll = {{unroll}})]
            public partial struct P
            {
                public float A;
                public float B;
                public double D;
                [Parameter(Length = 4)] public float[] W;
                public Inner N;
                [Frozen] public float F;
                private const float Half = 0.5f;
                private static float Square(float z) => z * z;
                private static float Smooth(float z, float w)
                {
                    if (z > w) { return FloatMath.Softplus(w) + z; }
                    float r = z * w;
                    return r / (1f + r * r);
                }
                private static float Norm(float[] v) { float s = 0f; for (int i = 0; i < v.Length; i++) { s += v[i] * v[i]; } return s; }

            """);
        for (int i = 0; i < count; i++)
        {
            text.Append(new RandomLoss(new Random((seed * 10007) + i)).Method("L" + i));
        }

        return text.Append("}\n").ToString();
    }

    private string Method(string name)
    {
        bool isDouble = random.Next(4) == 0;
        _text.Append($"    [Loss] public static {(isDouble ? "double" : "float")} {name}(in P p, float x, float y, int n, bool b, [Input(Length = 3)] float[] q)\n    {{\n");
        int count = random.Next(1, 7);
        for (int i = 0; i < count; i++)
        {
            Statement("        ", depth: 2, isDouble);
        }

        _text.Append($"        return {(isDouble ? Double(3) : Float(3))};\n    }}\n");
        return _text.ToString();
    }

    private void Statement(string indent, int depth, bool isDouble)
    {
        switch (random.Next(depth > 0 ? 9 : 4))
        {
            case 0 or 1:
                string value = Float(3);
                _text.Append($"{indent}float {NewLocal(_floats)} = {value};\n");
                break;
            case 2:
                value = Double(2);
                _text.Append($"{indent}double {NewLocal(_doubles)} = {value};\n");
                break;
            case 3 when _floats.Count > 0:
                _text.Append($"{indent}{Pick(_floats)} {Pick("=", "+=", "-=", "*=")} {Float(2)};\n");
                break;
            case 4 or 5:
                _text.Append($"{indent}if ({Condition()})\n{indent}{{\n");
                Block(indent, depth, isDouble, mayReturn: true);
                if (random.Next(2) == 0)
                {
                    _text.Append($"{indent}}}\n{indent}else\n{indent}{{\n");
                    Block(indent, depth, isDouble, mayReturn: false);
                }

                _text.Append($"{indent}}}\n");
                break;
            case 6:
                string sum = NewLocal([]);
                string index = "i" + sum;
                _text.Append($"{indent}float {sum} = {Float(1)};\n{indent}for ({Range(index)})\n{indent}{{\n");
                Round(indent + "    ", sum, index);
                _text.Append($"{indent}}}\n");
                _floats.Add(sum);
                break;
            case 7:
                string array = NewLocal([]);
                _text.Append($"{indent}float[] {array} = {{ {Float(1)}, {Float(2)}, {Float(1)} }};\n");
                _text.Append($"{indent}{array}[1] += {array}[{random.Next(3)}] * 0.25f;\n");
                _floats.Add($"{array}[{random.Next(3)}]");
                break;
            case 8 when _floats.Count > 0:
                string target = Pick(_floats);
                _text.Append($"{indent}switch (n)\n{indent}{{\n{indent}    case 1: {target} = {Float(2)}; break;\n");
                _text.Append($"{indent}    case 2: case 3: {target} *= {Float(1)}; break;\n{indent}    default: {target} += {Float(1)}; break;\n{indent}}}\n");
                break;
        }
    }

    private string Range(string index) => random.Next(4) == 0
        ? $"int {index} = 3; {index} >= {random.Next(3)}; {index}--"
        : $"int {index} = 0; {index} < {random.Next(1, 5)}; {index}++";

    private void Round(string indent, string sum, string index)
    {
        switch (random.Next(6))
        {
            case 0:
                _text.Append($"{indent}float t{sum} = p.W[{index}] * {Float(1)};\n");
                _text.Append($"{indent}if (t{sum} > {Float(1)}) {{ {sum} += t{sum} * t{sum}; }} else {{ {sum} -= p.W[3 - {index}] * {Float(1)}; }}\n");
                break;
            case 1:
                _text.Append($"{indent}for (int j{index} = 0; j{index} < 3; j{index}++) {{ {sum} += p.W[{index} / 2 + j{index} / 2] * q[j{index}] * {Float(1)}; }}\n");
                break;
            case 2:
                _text.Append($"{indent}{sum} = {sum} * {Pick("0.5f", "x", "q[1]")} + p.W[{index}] * {Float(1)};\n");
                break;
            case 3:
                _text.Append($"{indent}float t{sum} = {Float(2)};\n{indent}{sum} += {index} % 2 == 0 ? FloatMath.Tanh(t{sum} * p.W[{index}]) : t{sum};\n");
                break;
            default:
                _text.Append($"{indent}{sum} {Pick("+=", "-=", "=")} {Pick(sum, "1f")} * p.W[{index}] + {Float(1)};\n");
                break;
        }
    }

    private void Block(string indent, int depth, bool isDouble, bool mayReturn)
    {
        // What is declared within the block is gone behind it.
        (int floats, int doubles) = (_floats.Count, _doubles.Count);
        int count = random.Next(1, 3);
        for (int i = 0; i < count; i++)
        {
            Statement(indent + "    ", depth - 1, isDouble);
        }

        if (mayReturn && random.Next(3) == 0)
        {
            _text.Append($"{indent}    return {(isDouble ? Double(2) : Float(2))};\n");
        }

        _floats.RemoveRange(floats, _floats.Count - floats);
        _doubles.RemoveRange(doubles, _doubles.Count - doubles);
    }

    private string Float(int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return random.Next(6) switch
            {
                0 => Pick("0.5f", "2f", "-0.25f", "Half", "1.5f"),
                1 or 2 when _floats.Count > 0 => Pick(_floats),
                3 => Pick("n", "(float)(n * 2 + 1)", "(n % 3)") + " * x",
                _ => Pick(FloatLeaves),
            } is var leaf && leaf.Contains(' ') ? $"({leaf})" : leaf;
        }

        string a = Float(depth - 1);
        string math = Pick("MathF", "FloatMath");
        return random.Next(23) switch
        {
            0 or 1 or 2 => $"({a} + {Float(depth - 1)})",
            3 or 4 => $"({a} - {Float(depth - 1)})",
            5 or 6 or 7 => $"({a} * {Float(depth - 1)})",
            8 => $"({a} / (Square({Float(depth - 1)}) + 0.75f))",
            9 => $"(-({a}))",
            10 => $"{math}.{Pick("Tanh", "Sin", "Cos", "Atan", "Abs")}({a})",
            11 => $"{math}.Exp({math}.Tanh({a}))",
            12 => $"{math}.{Pick("Sqrt", "Log")}({a} * {a} + 0.5f)",
            13 => $"FloatMath.{Pick("Sigmoid", "Softplus")}({a})",
            14 => $"{math}.{Pick("Min", "Max")}({a}, {Float(depth - 1)})",
            15 => $"{Pick("FloatMath", "Math")}.Clamp({a}, -1.25f, 1.5f)",
            16 => $"({Condition()} ? {a} : {Float(depth - 1)})",
            17 => $"(float)({Double(depth - 1)})",
            18 => $"Smooth({a}, {Float(depth - 1)})",
            19 => $"{math}.Pow({a} * {a} + 0.5f, {Pick("1.5f", "2f", "-0.5f", "3f")})",
            20 => $"MathF.Pow({a} * {a} + 0.5f, {Pick("x", "p.B")})",
            21 => $"(n switch {{ 0 => {a}, > 2 => {Float(depth - 1)}, _ => x }})",
            _ => $"(Norm(p.W) * {a})",
        };
    }

    private string Double(int depth) => depth == 0
        ? Pick("p.D", "0.125", _doubles.Count > 0 ? Pick(_doubles) : "p.D", "(double)x")
        : random.Next(8) switch
        {
            0 or 1 => $"({Double(depth - 1)} + {Float(depth - 1)})",
            2 or 3 => $"({Float(depth - 1)} * {Double(depth - 1)})",
            4 => $"({Double(depth - 1)} - {Double(depth - 1)})",
            5 => $"Math.{Pick("Tanh", "Sin", "Cos", "Atan")}({Double(depth - 1)})",
            6 => $"({Double(depth - 1)} / (1.5 + Math.Abs({Double(depth - 1)})))",
            _ => Float(depth - 1),
        };

    private string Condition() => random.Next(6) switch
    {
        0 => "b",
        1 => $"n {Pick("<", ">=", "==", "!=")} {random.Next(4)}",
        2 => $"{Float(1)} {Pick("<", ">", "<=", ">=")} {Float(1)}",
        3 => $"({Condition()} && {Float(1)} > {Float(0)})",
        4 => $"({Float(1)} < {Float(0)} || {Condition()})",
        _ => $"!({Condition()})",
    };

    private string NewLocal(List<string> locals)
    {
        string name = $"v{++_lastLocal}";
        locals.Add(name);
        return name;
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Pick(List<string> choices) => choices[random.Next(choices.Count)];
}

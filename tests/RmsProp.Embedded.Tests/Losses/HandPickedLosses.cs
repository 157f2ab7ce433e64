namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Losses of every kind that people write, at points where each of their branches is taken.</summary>
internal static class HandPickedLosses
{
    public const string Source = """
        using System;
        using RmsProp.Embedded;
        namespace Tested;

        public struct Axis { public float Gain; public double Offset; }

        [RmsProp]
        public partial struct P
        {
            public float A;
            public float B;
            public float C;
            public double D;
            [Parameter(Length = 4)] public float[] W;
            [Parameter(Length = 3)] public double[] V;
            public Axis X;
            public Axis Y;
            [Frozen] public float F;
            private const float Tenth = 0.1f;
            private const int Three = 3;

            // regression
            [Loss] public static float Squared(in P p, float x, float y) { float error = p.A * x + p.B - y; return error * error; }
            [Loss] public static float Absolute(in P p, float x, float y) => MathF.Abs(p.A * x + p.B - y);
            [Loss] public static float Huber(in P p, float x, float y)
            {
                float e = p.A * x + p.B - y;
                float a = FloatMath.Abs(e);
                return a <= 1f ? 0.5f * e * e : a - 0.5f;
            }
            [Loss] public static float HuberByReturn(in P p, float x, float y)
            {
                float e = p.A * x + p.B - y;
                if (e > 1f) { return e - 0.5f; }
                if (e < -1f) return -e - 0.5f;
                return 0.5f * e * e;
            }
            [Loss] public static float LogCosh(in P p, float x, float y) { float e = p.A * x - y; return e + FloatMath.Softplus(-2f * e) - 0.6931472f; }
            [Loss] public static float Quantile(in P p, float x, float y) { float e = y - p.A * x; return FloatMath.Max(0.9f * e, -0.1f * e); }
            [Loss] public static float Polynomial(in P p, float x, float y) { float e = p.A + x * (p.B + x * (p.C + x * p.W[0])) - y; return e * e; }
            [Loss] public static float Exponential(in P p, float x, float y) { float e = p.A * FloatMath.Exp(p.B * x) + p.C - y; return e * e; }
            [Loss] public static float Power(in P p, float x, float y) => MathF.Pow(x * x + 1f, p.A) - y;
            [Loss] public static float ConstantPower(in P p, float x, float y) => MathF.Pow(p.A * p.A + x * x + 0.1f, 1.5f) + FloatMath.Pow(p.B * p.B + 1f, -2f) + y;
            [Loss] public static float Steinhart(in P p, float x, float y) { float l = FloatMath.Log(x * x + 2f); float e = p.A + p.B * l + p.C * l * l * l - y; return e * e; }
            [Loss] public static float Sinusoid(in P p, float x, float y) { float e = p.A * FloatMath.Sin(p.B * x + p.C) - y; return e * e; }
            [Loss] public static float Phase(in P p, float x, float y) => 1f - MathF.Cos(p.A * x - y);
            [Loss] public static float Angle(in P p, float x, float y) => FloatMath.Atan(p.A * x) * FloatMath.Atan(p.A * x) + y;
            [Loss] public static float Rational(in P p, float x, float y) { float e = (p.A + p.B * x) / (1f + p.C * p.C * x * x) - y; return e * e; }
            [Loss] public static float Distance(in P p, float x, float y) => FloatMath.Sqrt((p.A - x) * (p.A - x) + (p.B - y) * (p.B - y) + 0.01f);
            [Loss] public static float Divided(in P p, float x, float y) => x / (p.A * p.A + 1f) / (p.B * p.B + 1f) - y;

            // classification
            [Loss] public static float Logistic(in P p, float x, float y, bool b)
            {
                float score = p.A * x + p.B * y + p.C;
                return b ? FloatMath.Softplus(-score) : FloatMath.Softplus(score);
            }
            [Loss] public static float CrossEntropy(in P p, float x, float y, bool b)
            {
                float q = FloatMath.Sigmoid(p.A * x + p.B * y);
                return b ? -FloatMath.Log(q) : -FloatMath.Log(1f - q);
            }
            [Loss] public static float Hinge(in P p, float x, float y, bool b)
            {
                float sign = b ? 1f : -1f;
                return FloatMath.Max(0f, 1f - sign * (p.A * x + p.B * y));
            }
            [Loss] public static float SquaredHinge(in P p, float x, float y) { float m = FloatMath.Max(0f, 1f - p.A * x - p.B * y); return m * m; }
            [Loss] public static float Softmax(in P p, float x, float y, int n)
            {
                float a = p.A * x;
                float b = p.B * y;
                float c = p.C;
                float top = FloatMath.Max(a, FloatMath.Max(b, c));
                float sum = FloatMath.Exp(a - top) + FloatMath.Exp(b - top) + FloatMath.Exp(c - top);
                float score;
                switch (n)
                {
                    case 0: score = a; break;
                    case 1: score = b; break;
                    default: score = c; break;
                }
                return FloatMath.Log(sum) + top - score;
            }

            // arrays and loops
            [Loss] public static float Dot(in P p, [Input(Length = 4)] float[] q, float y)
            {
                float s = p.B;
                for (int i = 0; i < q.Length; i++) { s += p.W[i] * q[i]; }
                float e = s - y;
                return e * e;
            }
            [Loss] public static float Backwards(in P p, [Input(Length = 4)] float[] q) { float s = 0f; for (int i = 3; i >= 0; --i) { s = s * p.A + p.W[i] * q[i]; } return s; }
            [Loss] public static float ByTwo(in P p, float[] q) { float s = 0f; for (int i = 0, k = 1; i < 4; i += 2, k *= 3) { s += p.W[i] * q[i + 1] * k; } return s * s; }
            [Loss] public static float Nested(in P p, [Input(Length = 4)] float[] q)
            {
                float[] hidden = new float[2];
                for (int i = 0; i < hidden.Length; i++)
                {
                    hidden[i] = p.A;
                    for (int j = 0; j < 2; j++) { hidden[i] += p.W[2 * i + j] * q[j]; }
                    hidden[i] = FloatMath.Tanh(hidden[i]);
                }
                return hidden[0] * p.B + hidden[1] * p.C;
            }
            [Loss] public static float Filled(in P p, float x) { float[] t = { p.A, x, p.B }; Scale(t, p.C); return t[0] * t[1] + t[2]; }
            [Loss] public static float Recurrent(in P p, [Input(Length = 4)] float[] q) { float h = 0f; for (int i = 0; i < 4; i++) { h = FloatMath.Tanh(p.A * h + p.B * q[i]); } return h * p.C; }
            [Loss] public static float Kalman(in P p, [Input(Length = 4)] float[] q)
            {
                float level = p.A;
                float slope = 0f;
                float loss = 0f;
                for (int i = 0; i < 4; i++)
                {
                    float predicted = level + slope;
                    float error = q[i] - predicted;
                    loss += error * error;
                    level = predicted + p.B * error;
                    slope += p.C * error;
                }
                return loss;
            }
            [Loss] public static float MaximumOf(in P p) { float m = p.W[0]; for (int i = 1; i < 4; i++) { if (p.W[i] > m) { m = p.W[i]; } } return m * m; }
            [Loss] public static float EarlyInLoop(in P p, [Input(Length = 4)] float[] q)
            {
                float s = 0f;
                for (int i = 0; i < 4; i++)
                {
                    s += p.W[i] * q[i];
                    if (s > 1.5f) { return s * p.A; }
                }
                return s * s;
            }
            [Loss] public static float Norm(in P p) => Square(p.W[0]) + Square(p.W[1]) + Square(p.W[2]) + Square(p.W[3]);

            // control flow
            [Loss] public static float Chain(in P p, float x) => x < -1f ? p.A * x : x < 0f ? p.B * x * x : x < 1f ? p.C : p.A * p.B;
            [Loss] public static float Logic(in P p, float x, bool b) => (x > 0f && !b) || p.A > p.B ? p.A * x : p.B - x;
            [Loss] public static float Reassigned(in P p, float x, float y) { x = x * p.A; y -= x; x += y * p.B; return x * y; }
            [Loss] public static float Switched(in P p, float x, int n)
            {
                float r = p.A;
                switch (n % 3)
                {
                    case 0: { r *= x; break; }
                    case 1: return r + p.B;
                    case 2 when x > 0f: r = -r; break;
                }
                return r * r;
            }
            [Loss] public static float Pattern(in P p, float x, int n) => n switch { 0 => p.A, 1 or 2 => p.B * x, > 2 and < 4 when x > 0f => p.C, _ => p.A * p.B };
            [Loss] public static float NestedReturns(in P p, float x, float y)
            {
                float s = p.A;
                if (x > 0f)
                {
                    if (y > 0f) { return s * x; }
                    s += p.B;
                }
                else if (y > 0f) { s -= p.C; }
                if (s > 0f) { s = s * s; }
                return s + x * p.B;
            }
            [Loss] public static float Swapped(in P p, bool b) { float u = p.A; float v = p.B; if (b) { float t = u; u = v; v = t; } return u * u * v; }

            // types
            [Loss] public static double InDouble(in P p, double z, float y) { double e = p.D * z + p.A - y; return e * e; }
            [Loss] public static float Narrowed(in P p, double z) { float e = (float)(p.D * z) - p.A; return e * e; }
            [Loss] public static double Widened(in P p, float x, int n) => p.A * x * n + n / 2 * p.D + (double)p.B * p.V[1];
            [Loss] public static float Whole(in P p, float x, int n) { int k = (n + 2) * 3 - n % 2; k++; return p.A * k + (int)(x * 4f) * p.B + -k; }
            [Loss] public static float Axes(in P p, float x) => Along(p.X, x) * Along(p.Y, x + 1f);
            [Loss] public static double Sum(in P p) { double s = 0; for (int i = 0; i < Three; i++) { s += p.V[i] * p.V[i] * (i + 1); } return s; }
            [Loss] public static float Constants(in P p, float x) { const float two = 2f; return p.A * two * Tenth * MathF.PI + x / Three * p.B; }

            // calls
            [Loss] public static float Both(in P p, float x, float y) => Squared(p, x, y) + Tenth * Huber(in p, y: x, x: y);
            [Loss] public static float Local(in P p, float x) { float a = p.A; return Twice(x) * Twice(p.B); float Twice(float z) => z * a + z; }
            [Loss] public static float Defaulted(in P p, float x) => Shifted(p.A) * x + Shifted(p.B, 3);
            [Loss] public static float Own(in P p, float x) => Cube(p.A * x) + Mixed(p.A, p.B);

            // functions at ordinary points
            [Loss] public static float Functions(in P p, float x) => MathF.Exp(p.A) + MathF.Tanh(p.B * x) + MathF.Sin(p.C) + MathF.Log(p.A * p.A + 1f);
            [Loss] public static double DoubleFunctions(in P p) => Math.Exp(p.D) * Math.Sqrt(p.D * p.D + 1) + Math.Atan(p.D) + Math.Cos(p.D) - Math.Tanh(p.D);
            [Loss] public static float Clamped(in P p, float x) => FloatMath.Clamp(p.A * x, -0.5f, 0.75f) * p.B + Math.Clamp(p.C, p.A, p.A + 1f);
            [Loss] public static float Extremes(in P p, float x) => FloatMath.Min(p.A, p.B * x) + MathF.Max(p.A * x, p.C);
            [Loss] public static float Repeated(in P p, float x) => FloatMath.Sqrt(p.A * p.A + 1f) * FloatMath.Sqrt(p.A * p.A + 1f) + x * FloatMath.Sqrt(p.A * p.A + 1f);
            [Loss] public static float Frozen(in P p, float x) => p.F * p.F * p.A + p.F * x;
            [Loss] public static float Linear(in P p, float x, float y) => p.A * x + p.B * y + p.C;
            [Loss] public static float Bare(in P p) => p.A;
            [Loss] public static float Gaussian(in P p, float x, float y) { float z = (x - p.A) / (p.B * p.B + 0.5f); return 0.5f * z * z + FloatMath.Log(p.B * p.B + 0.5f) + y; }
            [Loss] public static float Keywords(in P p, float @class, float state, float gradient, float loss, float i, float s, float check) =>
                @class * p.A + state * p.B * gradient + loss * p.C * i + s * check * p.W[1];
            [Loss] public static float Unused(in P p, float x) { float unused = p.B * p.C; float twice = unused + unused; return p.A * x; }

            private static float Square(float z) => z * z;
            private static float Shifted(float z, int by = 2) => (z - by) * (z - by);
            private static float Along(in Axis axis, float z) => axis.Gain * z + (float)axis.Offset;
            private static void Scale(float[] values, float by) { for (int i = 0; i < values.Length; i++) { values[i] *= by; } }
            private static float Cube(float z) => z * z * z;
            [Derivative(nameof(Cube))] private static float CubePrime(float z) => 3f * z * z;
            private static float Mixed(float u, float v) => u * u * v;
            [Derivative(nameof(Mixed), Argument = "u")] private static float MixedByU(float u, float v) => 2f * u * v;
            [Derivative(nameof(Mixed), Argument = "v")] private static float MixedByV(float u, float v) => u * u;
        }
        """;
}

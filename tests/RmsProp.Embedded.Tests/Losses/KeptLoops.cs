namespace RmsProp.Embedded.Tests.Losses;

/// <summary>Losses with loops too long to unroll, of every form that can stay a loop.</summary>
internal static class KeptLoops
{
    public const int Length = 24;

    public const string Source = """
        using System;
        using RmsProp.Embedded;
        namespace Tested;

        public struct Layer { public float Scale; [Parameter(Length = 24)] public float[] Taps; }

        [RmsProp(Unroll = 8)]
        public partial struct P
        {
            public float A;
            public float B;
            public double D;
            [Parameter(Length = 24)] public float[] W;
            public Layer L;
            [Frozen, Parameter(Length = 24)] public float[] F;

            // sums
            [Loss] public static float Dot(in P p, [Input(Length = 24)] float[] x, float y)
            {
                float sum = p.B;
                for (int i = 0; i < x.Length; i++) { sum += p.W[i] * x[i]; }
                float error = sum - y;
                return error * error;
            }
            [Loss] public static float Batch(in P p, [Input(Length = 24)] float[] x, float y)
            {
                float loss = 0f;
                for (int i = 0; i < x.Length; i++)
                {
                    float error = p.A * x[i] + p.B - y;
                    float size = FloatMath.Abs(error);
                    loss += size < 1f ? error * error : 2f * size - 1f;
                }
                return loss / x.Length;
            }
            [Loss] public static float Norm(in P p) { float n = 0.5f; int k = 0; for (int i = 0; i < 24; i += 2) { k++; n += p.W[i] * p.W[i] * k; } return FloatMath.Sqrt(n); }
            [Loss] public static double Distance(in P p, [Input(Length = 24)] float[] x)
            {
                double sum = p.D;
                for (int i = 0; i != 24; i++) { double d = p.W[i] - x[i] * p.D; sum += d * d; }
                return FloatMath.Sqrt(sum * sum + 1);
            }
            [Loss] public static float Several(in P p, [Input(Length = 24)] float[] x)
            {
                float dot = 0f;
                float square = 1f;
                float last = 0f;
                for (int i = 0; i < 24; i++)
                {
                    float term = p.W[i] * x[i];
                    dot += term;
                    square += term * term;
                    last = x[i];
                }
                return dot / square * last;
            }
            [Loss] public static float Weighted(in P p, [Input(Length = 24)] float[] x)
            {
                float sum = 0f;
                float mean = 0f;
                for (int i = 0; i < 24; i++) { mean = 0.9f * mean + 0.1f * x[i]; sum += p.W[i] * mean + p.A * i; }
                return sum * sum;
            }

            // recurrences whose coefficients are not trained
            [Loss] public static float Horner(in P p, float y) { float h = 0f; for (int i = 23; i >= 0; i--) { h = h * y + p.W[i]; } return h * h; }
            [Loss] public static float Discounted(in P p, [Input(Length = 24)] float[] x)
            {
                float level = p.A;
                float loss = 0f;
                for (int i = 0; i < 24; i++) { level = 0.5f * level + p.B * x[i]; loss += level * x[i]; }
                return loss;
            }
            [Loss] public static float Swapped(in P p, [Input(Length = 24)] float[] x)
            {
                float a = p.A;
                float b = p.B;
                for (int i = 0; i < 23; i++) { float t = a; a = b * 0.5f; b = t + p.W[i] * x[i]; }
                return a * 3f + b;
            }
            [Loss] public static float Latest(in P p, [Input(Length = 24)] float[] x) { float v = 0f; for (int i = 0; i < 24; i++) { v = p.W[i] * x[i] + p.A; } return v * v; }

            // several elements, other orders, nested structs
            [Loss] public static float Smooth(in P p) { float s = 0f; for (int i = 1; i < 23; i++) { float d = p.W[i - 1] - 2f * p.W[i] + p.W[i + 1]; s += d * d; } return s; }
            [Loss] public static float Mirrored(in P p) { float s = 0f; for (int i = 0; i < 24; i++) { s += p.W[i] * p.W[23 - i] * p.F[i]; } return s + p.W[3]; }
            [Loss] public static float Inner(in P p, [Input(Length = 24)] float[] x) { float s = 0f; for (int i = 0; i < 24; i++) { s += p.L.Taps[i] * x[i] * p.W[i % 4]; } return s * p.L.Scale; }
            [Loss] public static float Offsets(in P p, [Input(Length = 24)] float[] x) { float s = 0f; const int first = 4; for (int i = 0; i < 20; i++) { s += p.W[first + i] * x[i / 2]; } return s * s; }

            // control flow
            [Loss] public static float Branches(in P p, [Input(Length = 24)] float[] x)
            {
                float loss = 0f;
                for (int i = 0; i < 24; i++)
                {
                    float e = p.W[i] - x[i];
                    if (e > 0.5f) { loss += e * p.A; }
                    else if (e > -0.5f) { float q = e * e; loss += q * q; }
                }
                return loss;
            }
            [Loss] public static float Conditional(in P p, [Input(Length = 24)] float[] x, float y)
            {
                float loss = p.B * p.B;
                if (y > 0f) { for (int i = 0; i < 24; i++) { loss += p.W[i] * p.W[i] * x[i]; } }
                else { loss -= p.A; }
                return loss * p.A;
            }
            [Loss] public static float Matrix(in P p, [Input(Length = 24)] float[] x)
            {
                float loss = 0f;
                for (int r = 0; r < 17; r++)
                {
                    float s = p.L.Taps[r];
                    for (int c = 0; c < 18; c++) { s += p.W[(r + c) % 24] * x[c]; }
                    float e = FloatMath.Tanh(s) - x[r];
                    loss += e * e;
                }
                return loss;
            }
            [Loss] public static float Triangle(in P p, [Input(Length = 24)] float[] x)
            {
                float[] hidden = new float[2];
                for (int h = 0; h < hidden.Length; h++)
                {
                    hidden[h] = p.A;
                    for (int i = 0; i < 24; i++) { hidden[h] += p.W[i] * x[(i + h) % 24]; }
                    hidden[h] = FloatMath.Sigmoid(hidden[h]);
                }
                return hidden[0] * p.B + hidden[1];
            }
            [Loss] public static float Softmax(in P p, [Input(Length = 24)] float[] x)
            {
                float top = p.W[0] * x[0];
                for (int i = 1; i < 24; i++) { top = FloatMath.Max(top, x[i]); }
                float sum = 0f;
                for (int i = 0; i < 24; i++) { sum += FloatMath.Exp(p.W[i] * x[i] - 3f); }
                return FloatMath.Log(sum) + 0.01f * top;
            }
            [Loss] public static float Called(in P p, [Input(Length = 24)] float[] x) => Sum(p.W, x, 1f) * Sum(p.L.Taps, x, p.A);

            private static float Sum(float[] w, float[] x, float scale) { float s = 0f; for (int i = 0; i < w.Length; i++) { s += w[i] * x[i] * scale; } return s; }
        }
        """;
}

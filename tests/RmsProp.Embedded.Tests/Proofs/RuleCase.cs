using System.Linq;
using RmsProp.Embedded.IlVerifier;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>Code that violates a rule, and code that does the same in a way that doesn't.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Target">For which both are compiled.</param>
/// <param name="Bad">Members of a class of which <c>Run</c> is hot.</param>
/// <param name="Line">What is found in the one.</param>
/// <param name="Good">The other.</param>
internal sealed record RuleCase(string Rule, VerifierTarget Target, string Bad, string Line, string Good)
{
    /// <summary>A source file with the members of a class.</summary>
    public static string Source(string members) => $$"""
        using System;
        using RmsProp.Embedded;

        public struct Pair
        {
            public float X, Y;
            public Pair(float x) { X = x; Y = x; }
            public float Sum() { return X + Y; }
            public readonly float Difference() { return X - Y; }
        }

        public interface IPort { void Write(); }

        internal interface IOnlyHere { void Write(); }

        internal sealed class Here : IOnlyHere { public int Count; public void Write() { Count++; } }

        public class Filter
        {
            {{members}}
        }
        """;

    /// <summary>A text once for each number.</summary>
    public static string Repeat(int count, string text) => string.Concat(Enumerable.Range(0, count).Select(index => text.Replace("#", index.ToString())));

    public override string ToString() => $"{Rule}: {Line}";
}

using System.Collections.Generic;
using RmsProp.Embedded.IlVerifier;
using static RmsProp.Embedded.Tests.Proofs.RuleCase;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>A violation of each rule, as somebody might write it.</summary>
internal static class RuleCases
{
    private const string RunDo = "[HotPath] public static void Run() { Do(); } ";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Net(
            "new-object",
            "static object last; static void Do() { last = new object(); }",
            "Filter.Run -> Filter.Do: newobj Object at IL_0000 [new-object]",
            "static Pair last; static void Do() { last = new Pair(1f); }"),
        Net(
            "new-array",
            "static float[] last; static void Do() { last = new float[3]; }",
            "Filter.Run -> Filter.Do: newarr Single[] at IL_0001 [new-array]",
            "static readonly float[] last = new float[3]; static void Do() { last[0] = 1f; }"),
        Net(
            "new-array",
            "static int last; static void Do() { last = Sum(1, 2); } static int Sum(params int[] terms) => terms.Length;",
            "Filter.Run -> Filter.Do: newarr Int32[] at IL_0001 [new-array]",
            "static int last; static void Do() { last = Sum(1, 2); } static int Sum(int first, int second) => first + second;"),
        Net(
            "new-array",
            "static float[,] last; static void Do() { last = new float[2, 3]; }",
            "Filter.Run -> Filter.Do: newobj Single[,] at IL_0002 [new-array]",
            "static readonly float[,] last = new float[2, 3]; static void Do() { last[0, 1] = 1f; }"),
        Net(
            "box",
            "static object last; static int count; static void Do() { last = count; }",
            "Filter.Run -> Filter.Do: box Int32 at IL_0005 [box]",
            "static long last; static int count; static void Do() { last = count; }"),
        Net(
            "box",
            "static int last; static Pair pair; static void Do() { last = pair.GetHashCode(); }",
            "Filter.Run -> Filter.Do: box Pair for Object.GetHashCode at IL_0005 [box]",
            "static float last; static Pair pair; static void Do() { last = pair.Sum(); }"),
        Net(
            "string-literal",
            "static string last; static void Do() { last = \"text\"; }",
            "Filter.Run -> Filter.Do: ldstr \"text\" at IL_0000 [string-literal]",
            "static string last; static void Do() { last = null; }"),
        Net(
            "delegate",
            "static Func<float> last; static float one = 1f; static void Do() { last = () => one; }",
            "Filter.Run -> Filter.Do: newobj Func<Single>, a delegate at IL_0014 [delegate]",
            "static readonly Func<float> last = () => 1f; static Func<float> Do() => last;"),
        Net(
            "delegate",
            "static Func<int> last; static void Do() { Keep(1); } static void Keep(int count) { last = () => count; }",
            "Filter.Run -> Filter.Do -> Filter.Keep: newobj Filter.<>c__DisplayClass3_0, what a lambda captures at IL_0000 [delegate]",
            "static int last; static void Do() { Keep(1); } static void Keep(int count) { last = count; }"),
        Net(
            "unreviewed-call",
            "static void Do() { GC.Collect(); }",
            "Filter.Run -> Filter.Do: calls System.GC.Collect(), which is not on the list of reviewed members at IL_0000 [unreviewed-call]",
            "static double last; static void Do() { last = Math.Sqrt(last); }"),
        Net(
            "unknown-target",
            "public static IPort Port; static void Do() { Port.Write(); }",
            "Filter.Run -> Filter.Do: calls IPort.Write(), an interface at IL_0005 [unknown-target]",
            "static readonly IOnlyHere port = new Here(); static void Do() { port.Write(); }"),
        Net(
            "unknown-target",
            "public static Filter Other; public virtual void Write() { } static void Do() { Other.Write(); }",
            "Filter.Run -> Filter.Do: calls Filter.Write(), a virtual method at IL_0005 [unknown-target]",
            "public static Filter Other; public void Write() { } static void Do() { Other.Write(); }"),
        Net(
            "unknown-target",
            "public static Action Done; static void Do() { Done(); }",
            "Filter.Run -> Filter.Do: calls System.Action.Invoke(), a delegate at IL_0005 [unknown-target]",
            "static void Done() { } static void Do() { Done(); }"),
        Net(
            "unknown-target",
            "static unsafe delegate*<void> done; static unsafe void Do() { done(); }",
            "Filter.Run -> Filter.Do: calls through a pointer to a function at IL_0005 [unknown-target]",
            "static void Done() { } static void Do() { Done(); }"),
        Net(
            "throw",
            "static int count; static void Do() { if (count < 0) { throw new InvalidOperationException(\"text\"); } }",
            "Filter.Run -> Filter.Do: throws at IL_0012 [throw]",
            "static int count; static void Do() { if (count < 0) { Fail(); } } static void Fail() { throw new InvalidOperationException(\"text\"); }"),
        Net(
            "throw",
            "static void Do() { Fail(); } static void Fail() { throw new InvalidOperationException(); }",
            "Filter.Run: always throws at IL_0000 [throw]",
            "static int count; static void Do() { if (count < 0) { Fail(); } } static void Fail() { throw new InvalidOperationException(); }"),
        Device(
            "struct-local",
            "static float last; static void Do() { Pair pair = default; Set(ref pair); last = pair.X; } static void Set(ref Pair pair) { pair.X = 1f; }",
            "Filter.Run -> Filter.Do: local 0 is a Pair [struct-local]",
            "static Pair kept; static void Do() { ref Pair pair = ref kept; Set(ref pair); } static void Set(ref Pair pair) { pair.X = 1f; }"),
        Device(
            "struct-load",
            "static Pair first, second; static void Do() { first = second; }",
            "Filter.Run -> Filter.Do: ldsfld of a Pair at IL_0000 [struct-load]",
            "static Pair first, second; static void Do() { first.X = second.X; first.Y = second.Y; }"),
        Device(
            "struct-load",
            "static Pair[] pairs; static Pair last; static void Do() { last = pairs[0]; }",
            "Filter.Run -> Filter.Do: ldelem.any of a Pair at IL_0006 [struct-load]",
            "static Pair[] pairs; static float last; static void Do() { last = pairs[0].X; Set(in pairs[1]); } static void Set(in Pair pair) { }"),
        Device(
            "struct-copy",
            "static Pair first, second; static void Do() { first = second; }",
            "Filter.Run -> Filter.Do: stsfld of a Pair at IL_0005 [struct-copy]",
            "static Pair first, second; static void Do() { first = default; }"),
        Device(
            "struct-copy",
            "static Pair first; static void Do() { first = new Pair(1f); }",
            "Filter.Run -> Filter.Do: newobj of a Pair at IL_0005 [struct-copy]",
            "static Pair first; static void Do() { first.X = 1f; first.Y = 1f; }"),
        Device(
            "struct-passing",
            "static Pair pair; static void Do() { Set(pair); } static void Set(Pair other) { }",
            "Filter.Run -> Filter.Do -> Filter.Set: takes other, a Pair, by value [struct-passing]",
            "static Pair pair; static void Do() { Set(in pair); } static void Set(in Pair other) { }"),
        Device(
            "struct-passing",
            "static void Do() { Get(); } static Pair Get() { return default; }",
            "Filter.Run -> Filter.Do -> Filter.Get: returns a Pair by value [struct-passing]",
            "static Pair pair; static void Do() { Get(); } static ref Pair Get() { return ref pair; }"),
        Device(
            "defensive-copy",
            "static Pair pair; static float last; static void Do() { Add(in pair); } static void Add(in Pair other) { last = other.Sum(); }",
            "Filter.Run -> Filter.Do -> Filter.Add: copies a Pair to call a member of it at IL_0001 [defensive-copy]",
            "static Pair pair; static float last; static void Do() { Add(in pair); } static void Add(in Pair other) { last = other.Difference(); }"),
        Device(
            "generics",
            "static int last; static void Do() { last = Same(1); } static T Same<T>(T value) { return value; }",
            "Filter.Run -> Filter.Do -> Filter.Same: is generic [generics]",
            "static int last; static void Do() { last = Same(1); } static int Same(int value) { return value; }"),
        Device(
            "generics",
            "class Box<T> { public static int Count; } static void Do() { Box<int>.Count++; }",
            "Filter.Box`1: is generic [generics]",
            "class Box { public static int Count; } static void Do() { Box.Count++; }"),
        Device(
            "pointer",
            "static readonly float[] values = new float[3]; static unsafe void Do() { fixed (float* value = values) { *value = 1f; } }",
            "Filter.Run -> Filter.Do: has a local or parameter of Single* [pointer]",
            "static readonly float[] values = new float[3]; static void Do() { values[0] = 1f; }"),
        Device(
            "multi-dimensional-array",
            "static readonly float[,] values = new float[2, 3]; static void Do() { values[0, 1] = 1f; }",
            "Filter.Run -> Filter.Do: uses Single[,] at IL_000c [multi-dimensional-array]",
            "static readonly float[] values = new float[2 * 3]; static void Do() { values[1] = 1f; }"),
        Device(
            "opcode",
            "static unsafe void Do() { byte* buffer = stackalloc byte[4]; *buffer = 1; }",
            "Filter.Run -> Filter.Do: localloc is not supported at IL_0002 [opcode]",
            "static readonly byte[] buffer = new byte[4]; static void Do() { buffer[0] = 1; }"),
        Device(
            "reinterpretation",
            "static float last; static void Do() { last = Read(1); } static unsafe float Read(int bits) { float value = *(float*)&bits; return value; }",
            "Filter.Run -> Filter.Do -> Filter.Read: ldind.r4 through a pointer is used before it is stored at IL_0003 [reinterpretation]",
            "static float last; static void Do() { Read(1); } static unsafe void Read(int bits) { last = *(float*)&bits; }"),
        .. Limits(),
    ];

    private static IEnumerable<RuleCase> Limits()
    {
        string Arguments(int count) =>
            $"static void Do() {{ Take({Repeat(count - 1, "#,")}0); }} static void Take({Repeat(count - 1, "int argument#,")}int last) {{ }}";
        string Locals(int count) => $"static void Do() {{ {Repeat(count, "int local# = 0; Set(ref local#);")} }} static void Set(ref int value) {{ }}";
        string Stack(int count) =>
            $"static int a; static void Do() {{ a = {Repeat(count - 1, "(a + ")}a{Repeat(count - 1, ")")}; }}";
        string Fields(int count) => $"{Repeat(count, "public float Field#;")} static void Do() {{ }}";
        string Statics(int count) => $"{Repeat(count, "public static float Field#; public const int Constant# = #;")} static void Do() {{ }}";
        string Methods(int count) => $"{Repeat(count - 3, "public void Method#() { }")} static void Do() {{ }}";
        string Branch(int calls) => $"static int count; static void Do() {{ if (count > 0) {{ {Repeat(calls, "Call();")} }} }} static void Call() {{ }}";
        string Code(int calls) => $"static void Do() {{ {Repeat(calls, "Call();")} }} static void Call() {{ }}";

        yield return Device("method-limits", Arguments(256), "Filter.Run -> Filter.Do -> Filter.Take: 256 arguments [method-limits]", Arguments(255));
        yield return Device("method-limits", Locals(256), "Filter.Run -> Filter.Do: 256 locals [method-limits]", Locals(255));
        yield return Device("method-limits", Stack(256), "Filter.Run -> Filter.Do: 256 stack slots [method-limits]", Stack(255));
        yield return Device("type-limits", Fields(256), "Filter: 256 fields [type-limits]", Fields(255));
        yield return Device("type-limits", Statics(256), "Filter: 256 static fields [type-limits]", Statics(255));
        yield return Device("type-limits", Methods(256), "Filter: 256 methods [type-limits]", Methods(255));
        yield return Device("branch-distance", Branch(6554), "Filter.Run -> Filter.Do: ble over 32770 bytes at IL_0006 [branch-distance]", Branch(6553));
        yield return Device("assembly-size", Code(13110), "Tested.dll: 65644 bytes of IL [assembly-size]", Code(13000));
    }

    private static RuleCase Net(string rule, string bad, string line, string good) => new(rule, VerifierTarget.Net, RunDo + bad, line, RunDo + good);

    private static RuleCase Device(string rule, string bad, string line, string good) =>
        new(rule, VerifierTarget.NanoFramework, RunDo + bad, line, RunDo + good);
}

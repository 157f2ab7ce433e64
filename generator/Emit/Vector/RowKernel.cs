using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Emit.Vector;

/// <summary>What happens to the values at an index, in generated methods for each width: those of all rows with the same update.</summary>
/// <param name="names">The names of the generated class.</param>
/// <param name="name">What the names of the methods begin with.</param>
/// <param name="type">The type of the values.</param>
/// <param name="body">What happens.</param>
internal class RowKernel(NameScope names, string name, ScalarType type, RowBody body)
{
    public const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    public const string NotInline =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    private readonly Dictionary<Lanes, string> methods = [];

    public ScalarType Type => type;

    public RowBody Body => body;

    /// <summary>A call for some lanes, at an index.</summary>
    public string Call(Lanes lanes, string index)
    {
        if (!methods.TryGetValue(lanes, out string? method))
        {
            method = names.Add(name + lanes.Suffix);
            methods.Add(lanes, method);
        }

        return $"{method}({string.Join(", ", Body.Arguments.Append(index))})";
    }

    /// <summary>Writes the methods that were called.</summary>
    public void Write(CodeWriter writer, Target target)
    {
        foreach (KeyValuePair<Lanes, string> method in methods.OrderBy(method => -method.Key.Bits))
        {
            writer.Line(Inline);
            using (writer.Block($"private static {Returned(method.Key)} {method.Value}({string.Join(", ", Body.Parameters(Type).Append("nuint i"))})"))
            {
                Body.Write(writer, method.Key, target);
                WriteResult(writer, method.Key);
            }

            writer.Line();
        }
    }

    protected virtual string Returned(Lanes lanes) => "void";

    protected virtual void WriteResult(CodeWriter writer, Lanes lanes)
    {
    }
}

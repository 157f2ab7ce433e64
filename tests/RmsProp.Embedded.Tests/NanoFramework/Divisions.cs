using System;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>Makes an assembly's divisions of float throw where the interpreter's do. Public, since the rewritten assembly calls it.</summary>
public static class Divisions
{
    /// <summary>Divides, as the interpreter does.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static float Divide(float dividend, float divisor) => divisor == 0f ? throw new DivideByZeroException() : dividend / divisor;

    /// <summary>Replaces the divisions of all methods, which must be of float, but for those by an integer constant.</summary>
    internal static void Replace(ModuleDefinition module)
    {
        MethodReference divide = module.ImportReference(typeof(Divisions).GetMethod(nameof(Divide)));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            // A call is longer than a division, so branches over it may need more than a byte.
            method.Body.SimplifyMacros();
            foreach (Instruction division in method.Body.Instructions.Where(IsOfFloat))
            {
                division.OpCode = OpCodes.Call;
                division.Operand = divide;
            }
        }
    }

    private static bool IsOfFloat(Instruction instruction) =>
        instruction.OpCode.Code == Code.Div && !instruction.Previous.OpCode.Name.StartsWith("ldc.i4", StringComparison.Ordinal);
}

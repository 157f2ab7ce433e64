using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace RmsProp.Embedded.Tests;

/// <summary>
/// FloatMath compiles to what its targets run fast and alike: float and int instructions, no double, no long, no allocation, no static
/// state.
/// </summary>
public class FloatMathInstructionTests
{
    private static readonly MethodInfo RootOfDouble = typeof(FloatMath).GetMethod("Sqrt", [typeof(double)])!;

    private static readonly MethodInfo SelfTest = typeof(FloatMath).GetMethod("RequirePlatformSqrt")!;

    private static readonly OpCode[] Forbidden =
    [
        OpCodes.Conv_R8, OpCodes.Ldc_R8, OpCodes.Ldind_R8, OpCodes.Stind_R8, OpCodes.Ldelem_R8, OpCodes.Stelem_R8, OpCodes.Conv_R_Un,
        OpCodes.Conv_I8, OpCodes.Conv_U8, OpCodes.Ldc_I8, OpCodes.Ldind_I8, OpCodes.Stind_I8, OpCodes.Newobj, OpCodes.Newarr, OpCodes.Box,
        OpCodes.Ldstr, OpCodes.Localloc, OpCodes.Ldsfld, OpCodes.Stsfld,
    ];

    [Fact]
    public void EveryMethodIsOfFloatsAndInts()
    {
        IEnumerable<string> faults = Methods().Where(method => method != RootOfDouble && method != SelfTest).SelectMany(Faults);
        Assert.Empty(faults);
    }

    /// <summary>That the test above can fail: it finds the double of the one method that has it.</summary>
    [Fact]
    public void TheRootOfADoubleWouldBeFound()
    {
        Assert.Contains("Sqrt: parameter of System.Double", Faults(RootOfDouble));
        Assert.Contains("RequirePlatformSqrt: newobj", Faults(SelfTest));
    }

    [Fact]
    public void ThereIsNoStaticState()
    {
        FieldInfo[] fields = typeof(FloatMath).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(field.IsLiteral, field.Name));
    }

    private static MethodInfo[] Methods()
    {
        return typeof(FloatMath).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
    }

    private static IEnumerable<string> Faults(MethodInfo method)
    {
        foreach (ParameterInfo parameter in method.GetParameters().Append(method.ReturnParameter))
        {
            if (!IsDeviceType(parameter.ParameterType))
            {
                yield return $"{method.Name}: parameter of {parameter.ParameterType}";
            }
        }

        MethodBody body = method.GetMethodBody()!;
        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            if (!IsDeviceType(local.LocalType))
            {
                yield return $"{method.Name}: local of {local.LocalType}";
            }
        }

        foreach ((OpCode code, int operand) in Instructions.Of(body))
        {
            if (Forbidden.Contains(code))
            {
                yield return $"{method.Name}: {code}";
            }

            if (code == OpCodes.Call && method.Module.ResolveMethod(operand)!.GetParameters().Any(p => !IsDeviceType(p.ParameterType)))
            {
                yield return $"{method.Name}: call of {method.Module.ResolveMethod(operand)}";
            }
        }
    }

    private static bool IsDeviceType(Type type)
    {
        type = type.IsByRef ? type.GetElementType()! : type;
        return type == typeof(float) || type == typeof(int) || type == typeof(bool) || type == typeof(void);
    }
}

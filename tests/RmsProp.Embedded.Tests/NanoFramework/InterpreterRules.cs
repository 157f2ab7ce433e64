using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>What nanoFramework's interpreter or its converter can't do, does wrongly, or does only with a new heap object.</summary>
internal static class InterpreterRules
{
    private const int MostBytesOfCode = 65535;
    private const int MostOfAKind = 255;
    private const int MostBranchDistance = 32767;

    /// <summary>Everything in an assembly that breaks a rule.</summary>
    public static IEnumerable<string> Faults(ModuleDefinition module)
    {
        TypeDefinition[] types = [.. module.GetTypes()];
        MethodDefinition[] methods = [.. types.SelectMany(type => type.Methods)];
        IEnumerable<string> code = methods.Where(method => method.HasBody).SelectMany(BodyFaults);
        int bytes = methods.Where(method => method.HasBody).Sum(method => method.Body.CodeSize);
        return types.SelectMany(TypeFaults).Concat(methods.SelectMany(SignatureFaults)).Concat(code)
            .Concat(bytes > MostBytesOfCode ? [$"{module.Name}: {bytes} bytes of code"] : []);
    }

    private static IEnumerable<string> TypeFaults(TypeDefinition type)
    {
        if (type.HasGenericParameters)
        {
            yield return $"{type}: generic";
        }

        if (type.Fields.Count(field => field.IsStatic) > MostOfAKind || type.Fields.Count(field => !field.IsStatic) > MostOfAKind)
        {
            yield return $"{type}: {type.Fields.Count} fields";
        }

        if (type.Methods.Count > MostOfAKind)
        {
            yield return $"{type}: {type.Methods.Count} methods";
        }

        foreach (FieldDefinition field in type.Fields.Where(field => IsRefused(field.FieldType)))
        {
            yield return $"{field}: {field.FieldType}";
        }
    }

    private static IEnumerable<string> SignatureFaults(MethodDefinition method)
    {
        if (method.HasGenericParameters)
        {
            yield return $"{method}: generic";
        }

        foreach (TypeReference type in method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType))
        {
            if (IsRefused(type) || IsStruct(type))
            {
                yield return $"{method}: passes {type}";
            }
        }

        if (method.Parameters.Count + (method.HasThis ? 1 : 0) > MostOfAKind)
        {
            yield return $"{method}: {method.Parameters.Count} parameters";
        }
    }

    private static IEnumerable<string> BodyFaults(MethodDefinition method)
    {
        foreach (TypeReference local in method.Body.Variables.Select(variable => variable.VariableType))
        {
            if (IsRefused(local) || IsStruct(local))
            {
                yield return $"{method}: local of {local}";
            }
        }

        if (method.Body.Variables.Count > MostOfAKind || method.Body.MaxStackSize > MostOfAKind)
        {
            yield return $"{method}: {method.Body.Variables.Count} locals, {method.Body.MaxStackSize} stack slots";
        }

        foreach (Instruction instruction in method.Body.Instructions.Where(IsFault))
        {
            yield return $"{method}: {instruction}";
        }
    }

    private static bool IsFault(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Localloc or Code.Calli or Code.Ldftn or Code.Ldvirtftn or Code.Ldobj or Code.Stobj or Code.Cpobj => true,
        Code.Ldfld or Code.Ldsfld => IsStruct(((FieldReference)instruction.Operand).FieldType),
        Code.Ldelem_Any => IsStruct((TypeReference)instruction.Operand),
        Code.Call or Code.Callvirt or Code.Newobj => instruction.Operand is GenericInstanceMethod || IsRefused(((MethodReference)instruction.Operand).DeclaringType)
            || (instruction.OpCode.Code == Code.Newobj && IsStruct(((MethodReference)instruction.Operand).DeclaringType)),
        _ => IsFarBranch(instruction) || IsUnstoredReinterpretation(instruction),
    };

    private static bool IsFarBranch(Instruction instruction) =>
        instruction.Operand is Instruction target && System.Math.Abs(target.Offset - instruction.Offset) > MostBranchDistance;

    /// <summary>
    /// Whether bits are read through a pointer as another type and used before they are stored: until then the interpreter takes them for what they were.
    /// </summary>
    private static bool IsUnstoredReinterpretation(Instruction instruction) =>
        instruction.OpCode.Code is Code.Ldind_I4 or Code.Ldind_I8 or Code.Ldind_R4 or Code.Ldind_R8
        && instruction.Previous.OpCode.Code is Code.Conv_U or Code.Conv_I
        && !instruction.Next.OpCode.Name.StartsWith("st", System.StringComparison.Ordinal);

    /// <summary>Pointers are refused by the converter; generics and arrays of several dimensions crash or compute nonsense.</summary>
    private static bool IsRefused(TypeReference type) =>
        type.IsPointer || type.IsPinned || type.IsGenericInstance || type.IsFunctionPointer
        || type is ArrayType { IsVector: false }
        || (type is TypeSpecification composed && IsRefused(composed.ElementType));

    /// <summary>Whether values of the type are structs, which the interpreter copies to the heap.</summary>
    private static bool IsStruct(TypeReference type) =>
        type is { IsValueType: true, IsPrimitive: false } && type.Resolve() is not { IsEnum: true };
}

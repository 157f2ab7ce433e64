using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace RmsProp.Embedded.IlVerifier.Rules;

/// <summary>The types that a method or a type is declared with.</summary>
internal static class SignatureTypes
{
    /// <summary>Of parameters, of the return value and of locals.</summary>
    public static IEnumerable<TypeReference> Of(MethodDefinition method) => method.Parameters.Select(parameter => parameter.ParameterType)
        .Append(method.ReturnType)
        .Concat(method.HasBody ? method.Body.Variables.Select(local => local.VariableType) : [])
        .Distinct();

    /// <summary>Of fields.</summary>
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => type.Fields.Select(field => field.FieldType).Distinct();

    /// <summary>Whether a type is, or is made of, one that fulfils a condition.</summary>
    public static bool Contains(TypeReference type, Func<TypeReference, bool> condition) =>
        condition(type)
        || (type is TypeSpecification composed && Contains(composed.ElementType, condition))
        || (type is GenericInstanceType generic && generic.GenericArguments.Any(argument => Contains(argument, condition)));
}

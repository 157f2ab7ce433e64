using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;

namespace RmsProp.Embedded.CortexM.Metadata;

/// <summary>A struct that the generator has given a trainer, as it is in the compiled assembly.</summary>
/// <param name="reader">Of the assembly.</param>
/// <param name="definition">The struct.</param>
internal sealed class TrainedStruct(MetadataReader reader, TypeDefinition definition)
{
    private const string Trainer = "Trainer";
    private const string OptimizerState = "OptimizerState";

    /// <summary>Makes the arrays of a network, for whoever does without a trainer.</summary>
    private const string Allocate = "Allocate";

    public MetadataReader Reader => reader;

    public TypeDefinition Definition => definition;

    public string Name => reader.GetString(definition.Name);

    /// <summary>The names under which the compiler has the methods that train, and so must not allocate.</summary>
    public IEnumerable<string> HotSymbols =>
        Functions.Where(method => reader.GetString(method.Name) != Allocate)
            .Select(method => Symbol(definition, method))
            .Concat(Methods(Nested(Trainer))
                .Where(method => !method.Attributes.HasFlag(MethodAttributes.SpecialName))
                .Select(method => Symbol(Nested(Trainer), method)))
            .Distinct();

    /// <summary>Step and its like: the public static methods that something is passed to by reference.</summary>
    public IEnumerable<MethodDefinition> Functions => Methods(definition).Where(method =>
        method.Attributes.HasFlag(MethodAttributes.Public | MethodAttributes.Static)
        && Signature(method).ParameterTypes.Any(parameter => parameter.IsReference));

    /// <summary>Every trained struct of an assembly.</summary>
    public static IEnumerable<TrainedStruct> In(MetadataReader reader) =>
        from handle in reader.TypeDefinitions
        let definition = reader.GetTypeDefinition(handle)
        let nested = definition.GetNestedTypes().Select(nested => reader.GetString(reader.GetTypeDefinition(nested).Name)).ToList()
        where nested.Contains(Trainer) && nested.Contains(OptimizerState)
        select new TrainedStruct(reader, definition);

    public MethodSignature<MetadataType> Signature(MethodDefinition method) => method.DecodeSignature(new MetadataTypeProvider(), genericContext: null);

    /// <summary>The compiler's name for one of the struct's methods.</summary>
    public string Symbol(MethodDefinition method) => Symbol(definition, method);

    private string Symbol(TypeDefinition type, MethodDefinition method) => SymbolNames.Method(reader, type, reader.GetString(method.Name));

    private IEnumerable<MethodDefinition> Methods(TypeDefinition type) => type.GetMethods().Select(reader.GetMethodDefinition);

    private TypeDefinition Nested(string name) =>
        definition.GetNestedTypes().Select(reader.GetTypeDefinition).Single(nested => reader.GetString(nested.Name) == name);
}

using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using RmsProp.Embedded.IlVerifier.Assemblies;
using RmsProp.Embedded.IlVerifier.Calls;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>Measures trained structs on the assembly that they are compiled to.</summary>
internal sealed class FootprintReader
{
    private readonly AssemblySet assemblies;
    private readonly VerifierTarget target;
    private readonly OpcodeCounter counter;
    private readonly CallTargets targets;

    private FootprintReader(AssemblySet assemblies, VerifierTarget target)
    {
        this.assemblies = assemblies;
        this.target = target;
        counter = new OpcodeCounter(assemblies);
        targets = new CallTargets(assemblies);
    }

    /// <summary>Every trained struct of some assemblies.</summary>
    public static IReadOnlyList<StructFootprint> Read(AssemblySet assemblies, VerifierTarget target)
    {
        var reader = new FootprintReader(assemblies, target);
        return [.. assemblies.InputTypes.Where(HotMethods.IsTrained).Select(reader.Read)];
    }

    private StructFootprint Read(TypeDefinition type)
    {
        TypeDefinition gradient = type.NestedTypes.Single(nested => nested.Name == "Gradient");
        TypeDefinition state = type.NestedTypes.Single(nested => nested.Name == "OptimizerState");
        FieldShape parameters = StructReader.Read(type, lengths: type);
        FieldShape gradients = StructReader.Read(gradient, lengths: type);
        FieldShape states = StructReader.ReadState(state, gradient, gradients);
        return new StructFootprint(
            type.FullName.Replace('/', '.'),
            Members(type),
            Code(type).Sum(method => method.Body.CodeSize),
            MemoryLayout.BytesOf(parameters, target),
            MemoryLayout.BytesOf(states, target),
            MemoryLayout.BytesOf(gradients, target),
            (int)type.Fields.Single(field => field.Name == "CheckpointBytes").Constant);
    }

    private MemberFootprint[] Members(TypeDefinition type)
    {
        MethodDefinition[] methods = [.. HotMethods.OfTrained(type)];
        string Name(MethodDefinition method)
        {
            string name = method.DeclaringType == type ? method.Name : $"{method.DeclaringType.Name}.{method.Name}";
            bool isOverloaded = methods.Count(other => other.DeclaringType == method.DeclaringType && other.Name == method.Name) > 1;
            return isOverloaded ? name + MemberNames.Parameters(method) : name;
        }

        return [.. methods.Select(method => new MemberFootprint(method, Name(method), method.Body.CodeSize, counter.Count(method)))];
    }

    /// <summary>All that is generated, and nothing that the user has written.</summary>
    private HashSet<MethodDefinition> Code(TypeDefinition type)
    {
        HashSet<MethodDefinition> all = [.. HotMethods.AllOfTrained(type)];
        Queue<MethodDefinition> work = new(all);
        while (work.TryDequeue(out MethodDefinition? method))
        {
            IEnumerable<MethodDefinition> called = method.Body.Instructions
                .SelectMany(instruction => targets.Of(instruction)?.Methods ?? [])
                .Where(called => called.HasBody && (called.DeclaringType == type || called.DeclaringType.DeclaringType == type) && !HotMethods.IsOfUser(called, type));
            foreach (MethodDefinition further in called.Where(all.Add))
            {
                work.Enqueue(further);
            }
        }

        return all;
    }
}

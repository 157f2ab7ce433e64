using System.Linq;
using RmsProp.Embedded.Generator.Emit;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What the trainer of one struct costs on the target.</summary>
/// <param name="FullName">The struct.</param>
/// <param name="RamBytes">Memory of one trainer.</param>
/// <param name="FlashBytes">Size of the code: IL where that is what the device keeps, an estimate of the machine code on Cortex-M.</param>
/// <param name="IlBytes">Size of the IL.</param>
/// <param name="UnoptimizedIlBytes">The same without optimisation, where the project is built so and the target has limits; otherwise 0.</param>
/// <param name="CheckpointBytes">Size of a checkpoint.</param>
/// <param name="UsesDouble">Whether values of <c>double</c> are trained.</param>
/// <param name="HotMethods">The methods of training.</param>
/// <param name="Faults">The limits of nanoFramework that it exceeds; none on other targets.</param>
internal sealed record StructCost(
    string FullName,
    int RamBytes,
    int FlashBytes,
    int IlBytes,
    int UnoptimizedIlBytes,
    int CheckpointBytes,
    bool UsesDouble,
    EquatableArray<MethodSize> HotMethods,
    EquatableArray<LimitFault> Faults)
{
    /// <summary>The simple name of the struct.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    public static StructCost Of(ParameterStruct model, GeneratedCode code, TargetKind target)
    {
        int il = code.Methods.Sum(method => method.Bytes);
        return new StructCost(
            model.Hierarchy.FullName,
            code.TrainerBytes,
            target == TargetKind.CortexM ? MachineCode.Estimate(model, code.Methods) : il,
            il,
            code.UnoptimizedMethods.Sum(method => method.Bytes),
            code.CheckpointBytes,
            ParameterField.Flatten(model.Fields).Any(field => field.Leaf is { IsTrained: true, Type: ScalarType.Double }),
            new EquatableArray<MethodSize>(code.Methods.Where(method => method.IsHot)),
            target == TargetKind.NanoFramework ? NanoLimits.Find(model, code.Methods, code.UnoptimizedMethods) : new EquatableArray<LimitFault>([]));
    }
}

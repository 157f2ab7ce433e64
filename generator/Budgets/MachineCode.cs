using System;
using System.Collections.Generic;
using System.Linq;
using RmsProp.Embedded.Generator.Measure;
using RmsProp.Embedded.Generator.Model;

namespace RmsProp.Embedded.Generator.Budgets;

/// <summary>What IL becomes on Cortex-M, estimated from above: the generator can't run the compiler that makes machine code.</summary>
/// <remarks>
/// Measured with ilc 10.0.14 on 280 structs, those of the tests and losses of every construct: the estimate is 1.03 to 2.2 times the machine code and
/// constants of the generated members. Large members take 0.8 to 1.7 bytes for a byte of IL, those of losses up to 2.3, where integers are divided; small
/// ones more, for each has an entry and an exit, and takes in what it calls. Only a loss that is unrolled to more than eighty conditions took more than the
/// estimate, up to eleven times as much: at every branch the compiler moves what is alive between registers and stack.
/// </remarks>
internal static class MachineCode
{
    private const double BytesForAByte = 1.25;
    private const double BytesForAByteOfALoss = 2.25;
    private const int BytesOfAMember = 80;

    /// <param name="model">The struct.</param>
    /// <param name="methods">All that is generated for it.</param>
    /// <returns>Bytes of machine code.</returns>
    public static int Estimate(ParameterStruct model, IEnumerable<MethodSize> methods) =>
        (int)Math.Min(methods.Sum(method => BytesOfAMember + (method.Bytes * (method.IsOfLoss(model) ? BytesForAByteOfALoss : BytesForAByte))), int.MaxValue);
}

using Mono.Cecil.Cil;

namespace RmsProp.Embedded.IlVerifier.Footprint;

/// <summary>A branch that is taken when a local and a constant compare in some way.</summary>
internal sealed class Comparison
{
    private readonly Code code;
    private readonly int constant;
    private readonly bool isNegated;

    private Comparison(int local, int constant, Code code, bool isNegated)
    {
        Local = local;
        this.constant = constant;
        this.code = code;
        this.isNegated = isNegated;
    }

    public int Local { get; }

    /// <summary>Reads the branch and what is loaded for it, in the forms that the C# compiler writes, optimised or not.</summary>
    /// <returns>Null for any other instruction.</returns>
    public static Comparison? Read(Instruction branch)
    {
        switch (branch.OpCode.Code)
        {
            case Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
                bool isNegated = branch.OpCode.Code is Code.Brfalse or Code.Brfalse_S;
                return ReadTruth(branch.Previous, isNegated);
            default:
                return ReadOperands(branch.Previous, branch.OpCode.Code, isNegated: false);
        }
    }

    /// <summary>Whether the branch is taken.</summary>
    public bool Holds(int value) => isNegated != code switch
    {
        Code.Blt or Code.Blt_S or Code.Clt => value < constant,
        Code.Ble or Code.Ble_S => value <= constant,
        Code.Bgt or Code.Bgt_S or Code.Cgt => value > constant,
        Code.Bge or Code.Bge_S => value >= constant,
        Code.Blt_Un or Code.Blt_Un_S or Code.Clt_Un => (uint)value < (uint)constant,
        Code.Ble_Un or Code.Ble_Un_S => (uint)value <= (uint)constant,
        Code.Bgt_Un or Code.Bgt_Un_S or Code.Cgt_Un => (uint)value > (uint)constant,
        Code.Bge_Un or Code.Bge_Un_S => (uint)value >= (uint)constant,
        Code.Beq or Code.Beq_S or Code.Ceq => value == constant,
        _ => value != constant,
    };

    /// <summary>What is tested for not being 0: the result of a comparison, perhaps stored in between, or a local.</summary>
    private static Comparison? ReadTruth(Instruction? tested, bool isNegated)
    {
        if (tested is not null && Locals.Loaded(tested) is { } local)
        {
            bool isStoredResult = tested.Previous is { Previous: { } stored } store && Locals.Stored(store) == local && IsResult(stored.OpCode.Code);
            return isStoredResult ? ReadTruth(tested.Previous.Previous, isNegated) : new Comparison(local, 0, Code.Bne_Un, isNegated);
        }

        if (tested is { OpCode.Code: Code.Ceq, Previous: { Previous: { } result } zero } && Locals.Constant(zero) == 0 && Locals.Loaded(result) is null)
        {
            return ReadTruth(result, !isNegated);
        }

        return tested is not null && IsResult(tested.OpCode.Code)
            ? ReadOperands(tested.Previous, tested.OpCode.Code, isNegated)
            : null;
    }

    private static Comparison? ReadOperands(Instruction? last, Code code, bool isNegated) =>
        last?.Previous is { } first && Locals.Constant(last) is { } constant && Locals.Loaded(first) is { } local && IsComparison(code)
            ? new Comparison(local, constant, code, isNegated)
            : null;

    private static bool IsComparison(Code code) =>
        code is (>= Code.Beq_S and <= Code.Blt_Un_S) or (>= Code.Beq and <= Code.Blt_Un) || IsResult(code);

    private static bool IsResult(Code code) => code is Code.Clt or Code.Cgt or Code.Ceq or Code.Clt_Un or Code.Cgt_Un;
}

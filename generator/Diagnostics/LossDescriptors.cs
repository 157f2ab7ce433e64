using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>The diagnostics of methods with <c>[Loss]</c>: RMSP040 to RMSP059.</summary>
internal static class LossDescriptors
{
    public static readonly DiagnosticDescriptor Signature = Descriptors.Error(
        "RMSP040", "A loss has the wrong form", "The loss '{0}' {1}. Declare it 'static float {0}(in {2} p, ...)' with a body.");

    public static readonly DiagnosticDescriptor InputType = Descriptors.Error(
        "RMSP041", "A loss can't take an input of this type", "The input '{0}' is {1}. Use float, double, int, bool, float[] or double[], by value.");

    public static readonly DiagnosticDescriptor Unsupported = Descriptors.Error(
        "RMSP042", "A loss can't contain this", "{0} can't be part of a loss. {1}.");

    public static readonly DiagnosticDescriptor IndexNotConstant = Descriptors.Error(
        "RMSP043",
        "An index is not known at compile time",
        "The index of '{0}' isn't known at compile time. Use a constant, or the variable of a 'for' with constant bounds.");

    public static readonly DiagnosticDescriptor IndexOutOfRange = Descriptors.Error(
        "RMSP044", "An index is out of range", "'{0}' has {1} elements, so index {2} is out of range. Use an index from 0 to below {1}.");

    public static readonly DiagnosticDescriptor UnknownLength = Descriptors.Error(
        "RMSP045", "The length of an input is not known", "The length of '{0}' isn't known at compile time. Write [Input(Length = n)] on it.");

    public static readonly DiagnosticDescriptor InputLength = Descriptors.Error(
        "RMSP046", "The length of an input is wrong", "'{0}' needs a length of 1 or more, and must be an array. Correct or remove [Input].");

    public static readonly DiagnosticDescriptor NoSource = Descriptors.Error(
        "RMSP047",
        "A called method can't be differentiated",
        "'{0}' {1}. Use a function of FloatMath, or wrap it in a static method that has a [Derivative].");

    public static readonly DiagnosticDescriptor Recursion = Descriptors.Error(
        "RMSP048", "A loss calls itself", "'{0}' calls itself, so it can't be inlined. Write a 'for' with constant bounds instead.");

    public static readonly DiagnosticDescriptor OverBudget = Descriptors.Error(
        "RMSP049",
        "A loss is too large to unroll",
        "The loss '{0}' unrolls to more than {1} {2}. Use fewer or shorter loops, or split the loss.");

    public static readonly DiagnosticDescriptor NotAssignable = Descriptors.Error(
        "RMSP050", "A loss changes its arguments", "'{0}' belongs to the caller and can't be assigned in a loss. Copy it to a local first.");

    public static readonly DiagnosticDescriptor Derivative = Descriptors.Error(
        "RMSP051", "A derivative doesn't fit its function", "[Derivative] on '{0}': {1}. {2}.");

    public static readonly DiagnosticDescriptor NoDerivative = Descriptors.Error(
        "RMSP052",
        "A function has no derivative by an argument",
        "'{0}' has no derivative by '{1}', which depends on a trained parameter. Add [Derivative(nameof({0}), Argument = \"{1}\")] to a method.");

    public static readonly DiagnosticDescriptor ConstantOverflow = Descriptors.Error(
        "RMSP053", "An integer overflows or divides by zero", "This calculation with int overflows or divides by zero. Use smaller numbers, or float.");

    public static readonly DiagnosticDescriptor DeviceMath = Descriptors.Warning(
        "RMSP054",
        "A function differs between targets",
        "'{0}' is not on every device, and its bits differ between them. Use 'FloatMath.{1}', which is the same everywhere.");

    public static readonly DiagnosticDescriptor SameName = Descriptors.Error(
        "RMSP055", "Two losses have the same name", "There is more than one loss '{0}'. Rename one: its name is part of the generated members' names.");

    public static readonly DiagnosticDescriptor NotKept = Descriptors.Error(
        "RMSP056",
        "A long loop can't stay a loop",
        "This loop has {0} rounds, more than the {1} that are unrolled, and can't stay a loop: {2}");

    public static readonly DiagnosticDescriptor NoRootOfDouble = Descriptors.Error(
        "RMSP057",
        "A loss takes the root of a double",
        "The loss '{0}' takes the square root of a double, but firmware with light math has none (RmsPropLightMath = true). Calculate in float.");

    public static readonly DiagnosticDescriptor TooManyLocals = Descriptors.Error(
        "RMSP058",
        "A loss needs too many locals",
        "'{0}' needs {1} locals, but nanoFramework has no more than {2} in a method. Put parameters into arrays longer than Unroll, or split the loss.");
}

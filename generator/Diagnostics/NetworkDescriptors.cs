using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>The diagnostics of structs with <c>[Network]</c>: RMSP060 to RMSP079.</summary>
internal static class NetworkDescriptors
{
    public static readonly DiagnosticDescriptor NotTrained = Descriptors.Error(
        "RMSP060", "A network has no optimizer", "'{0}' has [Network] but not [RmsProp], so nothing is generated for it. Add [RmsProp].");

    public static readonly DiagnosticDescriptor NoLayer = Descriptors.Error(
        "RMSP061",
        "A field of a network is no layer",
        "'{0}' in the network '{1}' {2}. Declare it float[] with one of [Dense(units)] and [Conv1D(filters, kernel)], or make it static.");

    public static readonly DiagnosticDescriptor LayerOutsideNetwork = Descriptors.Error(
        "RMSP062", "A layer is outside of a network", "'{0}' is a layer, but '{1}' is no network. Add [Network(Inputs = n)] to '{1}'.");

    public static readonly DiagnosticDescriptor ShapeOutOfRange = Descriptors.Error(
        "RMSP063", "A shape is out of range", "'{0}' has {1} = {2}. Choose a value {3}.");

    public static readonly DiagnosticDescriptor ShapesDiffer = Descriptors.Error(
        "RMSP064", "Shapes do not fit", "{0}. {1}.");

    public static readonly DiagnosticDescriptor NameHidesEnum = Descriptors.Error(
        "RMSP065",
        "A name hides an enum of the attributes",
        "'{0}' in the network '{1}' hides the enum RmsProp.Embedded.{0} from the attributes of its layers. Rename it.");

    public static readonly DiagnosticDescriptor ActivatedLogits = Descriptors.Error(
        "RMSP066",
        "A loss from logits follows an activation",
        "{0} takes logits, but the last layer '{1}' ends in {2}. Remove its Activation, since the loss has its own.");

    public static readonly DiagnosticDescriptor Conflict = Descriptors.Error("RMSP067", "Options of a network contradict each other", "{0}");

    public static readonly DiagnosticDescriptor OverLimit = Descriptors.Error(
        "RMSP068", "A network is over a limit", "The network '{0}' {1}. {2}.");
}

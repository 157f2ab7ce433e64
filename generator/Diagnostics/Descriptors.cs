using Microsoft.CodeAnalysis;

namespace RmsProp.Embedded.Generator.Diagnostics;

/// <summary>Every diagnostic of the generator. A retired id is never used again.</summary>
internal static class Descriptors
{
    private const string HelpPage = "https://github.com/rmsprop-embedded/RmsProp.Embedded/blob/main/generator/Diagnostics/README.md#";

    public static readonly DiagnosticDescriptor NotPartial = Error(
        "RMSP001", "The struct is not partial", "'{0}' must be partial to receive its trainer. Add the modifier 'partial'.");

    public static readonly DiagnosticDescriptor ContainerNotPartial = Error(
        "RMSP002", "An enclosing type is not partial", "'{0}', which encloses '{1}', must be partial. Add the modifier 'partial' to it.");

    public static readonly DiagnosticDescriptor Generic = Error(
        "RMSP003", "The struct is generic", "'{0}' is generic or stands in a generic type. Use one struct per type instead.");

    public static readonly DiagnosticDescriptor RefOrReadOnlyStruct = Error(
        "RMSP004", "The struct cannot be stored or changed", "'{0}' is a {1} struct, whose values no trainer can keep and change. Remove '{1}'.");

    public static readonly DiagnosticDescriptor NoTrainableField = Error(
        "RMSP005", "There is nothing to train", "'{0}' has no instance field to train. Add a float or double field without [Frozen].");

    public static readonly DiagnosticDescriptor UnsupportedFieldType = Error(
        "RMSP006",
        "The type of a field is not supported",
        "'{0}' is of type '{1}', which can't be trained. Use float, double, float[], double[] or a struct of such fields, or make it static.");

    public static readonly DiagnosticDescriptor FieldTypeLessAccessible = Error(
        "RMSP007",
        "The type of a field is less accessible than the struct",
        "'{0}' is of type '{1}', which the public gradient of '{2}' would expose. Make '{1}' at least internal.");

    public static readonly DiagnosticDescriptor ReadOnlyField = Error(
        "RMSP008", "A field is read-only", "'{0}' is readonly, so it can't be trained or copied. Remove 'readonly', or make it static.");

    public static readonly DiagnosticDescriptor HiddenField = Error(
        "RMSP009", "A value is in a hidden field", "'{0}' stores its value in a hidden field that no step can reach. Make it a field, or compute it.");

    public static readonly DiagnosticDescriptor ArrayLength = Error(
        "RMSP010", "The length of an array is missing or wrong", "'{0}' needs a constant length of 1 or more, and all arrays together at most 16777216. Write [Parameter(Length = n)] on it.");

    public static readonly DiagnosticDescriptor LengthWithoutArray = Error(
        "RMSP011", "A length is given to a field that is no array", "'{0}' is no array and has no length. Remove 'Length', or declare an array.");

    public static readonly DiagnosticDescriptor OutOfRange = Error(
        "RMSP012", "An option is out of range", "{0} = {1} is out of range for '{2}'. Choose a value {3}.");

    public static readonly DiagnosticDescriptor AlphaRoundsToOne = Error(
        "RMSP013", "Alpha rounds to 1", "Alpha = {0} is 1 after rounding to {1}, so '{2}' would learn nothing. Choose a smaller value.");

    public static readonly DiagnosticDescriptor EpsilonRoundsToZero = Error(
        "RMSP014", "Epsilon rounds to 0", "Epsilon = {0} is 0 after rounding to {1}, so '{2}' could divide by zero. Choose a larger value.");

    public static readonly DiagnosticDescriptor NameTaken = Error(
        "RMSP015", "A name is needed by the generated code", "'{0}' in '{1}' has the name of a generated member. Rename it.");

    public static readonly DiagnosticDescriptor FileLocal = Error(
        "RMSP016", "The struct is local to its file", "'{0}' is local to its file, where generated code can't reach it. Remove the modifier 'file'.");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "RMSP017", "The language version is too old", "'{0}' needs C# 7.3 or later, for references to fields. Raise the project's LangVersion.");

    public static readonly DiagnosticDescriptor UnknownTarget = Error(
        "RMSP018", "The target is unknown", "RmsPropTarget = {0} is no target. Set the MSBuild property to Net, nanoFramework or CortexM.");

    public static readonly DiagnosticDescriptor InaccessibleField = Error(
        "RMSP019",
        "A nested field is out of reach",
        "'{0}' of '{1}' is hidden from '{2}', which has to train and copy it. Make it internal or public, or declare the struct within '{2}'.");

    public static readonly DiagnosticDescriptor StepOverflows = Error(
        "RMSP020",
        "A step could overflow",
        "A gradient that is accepted could move '{0}' to infinity: Epsilon = {1} is too small for its other options. Choose a larger Epsilon.");

    public static readonly DiagnosticDescriptor TooManyFields = Error(
        "RMSP021", "There are too many fields", "'{0}' has more than {1} fields, nested ones counted. Put the parameters into arrays.");

    public static readonly DiagnosticDescriptor ApprovedTextMissing = Error(
        "RMSP022",
        "There is no approved text",
        "'{0}' asks for an approved text, but no additional file is called '{1}'. Build with -p:RmsPropAccept=true to write it.");

    public static readonly DiagnosticDescriptor ApprovedTextStale = Error(
        "RMSP023",
        "The approved text is stale",
        "The generated code of '{0}' differs from the approved text from this line on: it is now {1}. Build with -p:RmsPropAccept=true to approve it.");

    public static readonly DiagnosticDescriptor OptionsConflict = Error(
        "RMSP024", "Options contradict each other, or do nothing", "{0}");

    public static readonly DiagnosticDescriptor InlineArrayLanguage = Error(
        "RMSP025",
        "An inline array needs a newer language",
        "'{0}' is an inline array, whose elements C# before version 12 can't index. Raise the project's LangVersion, or use an array.");

    public static readonly DiagnosticDescriptor NoRootOfDouble = Error(
        "RMSP026",
        "There is no square root of double",
        "'{0}' trains values of double, but firmware with light math has no square root for them (RmsPropLightMath = true). Declare them float.");

    public static readonly DiagnosticDescriptor Obsolete = Error(
        "RMSP027",
        "Generated code would use what is obsolete",
        "'{0}' is obsolete, and to use it is an error, in generated code too. Make that a warning, or remove it.");

    public static readonly DiagnosticDescriptor RequiredNotSet = Error(
        "RMSP028",
        "A constructor doesn't set the required fields",
        "'{0}' has required fields, but a constructor that doesn't say that it sets them. Write [SetsRequiredMembers] on it, or remove 'required'.");

    public static readonly DiagnosticDescriptor TypeHidden = Error(
        "RMSP029",
        "A generated type hides another",
        "'{0}' will mean the generated '{1}.{0}' here, not the type that it means without. Write the full name of the type, or rename it.");

    public static readonly DiagnosticDescriptor Layout = Error(
        "RMSP030", "The fields are not values of their own", "'{0}' {1}. {2}.");

    internal static DiagnosticDescriptor Error(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Error);

    internal static DiagnosticDescriptor Warning(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Warning);

    internal static DiagnosticDescriptor Info(string id, string title, string message) => Create(id, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) => new(
        id, title, message, "RmsProp", severity, isEnabledByDefault: true, helpLinkUri: HelpPage + id.ToLowerInvariant());
}

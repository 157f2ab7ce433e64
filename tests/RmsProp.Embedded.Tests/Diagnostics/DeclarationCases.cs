using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;

namespace RmsProp.Embedded.Tests.Diagnostics;

/// <summary>Mistakes in how the struct is declared, and in its project.</summary>
internal static class DeclarationCases
{
    /// <summary>The cases.</summary>
    public static IEnumerable<DiagnosticCase> All { get; } =
    [
        Case("NotPartial", "[RmsProp] public struct {|RMSP001:Model|} { public float Gain; }"),
        Case("NotPartialWithKeywordName", "[RmsProp] public struct {|RMSP001:@struct|} { public float Gain; }"),
        Case("ContainerNotPartial", "public class {|RMSP002:Outer|} { [RmsProp] public partial struct Model { public float Gain; } }"),
        Case(
            "TwoContainersNotPartial",
            "public class {|RMSP002:Outer|} { class {|RMSP002:Inner|} { [RmsProp] public partial struct Model { public float A; } } }"),
        Case("Generic", "[RmsProp] public partial struct {|RMSP003:Model|}<T> { public float Gain; }"),
        Case("InGeneric", "public partial class Outer<T> { [RmsProp] public partial struct {|RMSP003:Model|} { public float Gain; } }"),
        Case("RefStruct", "[RmsProp] public ref partial struct {|RMSP004:Model|} { public float Gain; }"),
        Case("ReadonlyStruct", "[RmsProp] public readonly partial struct {|RMSP004:Model|} { public readonly float {|RMSP008:Gain|}; }"),
        Case("SeveralMistakes", "[RmsProp({|RMSP012:Alpha = 2|})] public struct {|RMSP001:Model|} { public int {|RMSP006:Gain|}; }"),
        Case("FileLocal", "[RmsProp] file partial struct {|RMSP016:Model|} { public float Gain; }"),
        Case("InFileLocal", "file partial class Outer { [RmsProp] public partial struct {|RMSP016:Model|} { public float Gain; } }"),
        Case("OldLanguage", "[RmsProp] public partial struct {|RMSP017:Model|} { public float Gain; }") with
        {
            LanguageVersion = LanguageVersion.CSharp7_2,
        },
        Case("StructNamedLikeAMember", "[RmsProp] public partial struct {|RMSP015:Trainer|} { public float Gain; }"),
        Case("StructNamedLikeAFieldOfTheTrainer", "[RmsProp] public partial struct {|RMSP015:State|} { public float Gain; }"),
        Case("FieldNamedLikeAMember", "[RmsProp] public partial struct Model { public float {|RMSP015:Gradient|}; }"),
        Case("MethodNamedLikeAMember", "[RmsProp] public partial struct Model { public float Gain; public void {|RMSP015:Step|}() { } }"),
        Case("TypeNamedLikeAMember", "[RmsProp] public partial struct Model { public float Gain; public class {|RMSP015:Trainer|} { } }"),
        Case("ConstantNamedLikeAMember", "[RmsProp] public partial struct Model { public float Gain; const int {|RMSP015:Save|} = 1; }"),
        Case("StructNamedLikeTheStart", "[RmsProp(InitialSquareAverage = 1)] public partial struct {|RMSP015:Start|} { public float Gain; }"),
        Case("FieldNamedLikeTheStart", "[RmsProp(RuntimeLearningRate = true)] public partial struct Model { public float {|RMSP015:Start|}; }"),
        Case("LossThatMakesATrainer", "[RmsProp] public partial struct Model { public float Gain; " + Loss("Model", "{|RMSP015:er|}") + " }"),
        Case("StructNamedLikeItsLoss", "[RmsProp] public partial struct {|RMSP015:TrainError|} { public float Gain; " + Loss("TrainError", "Error") + " }"),
        Case("PrimaryParameterNamedLikeTheStruct", "[RmsProp] public partial struct Model(float {|RMSP015:Model|}) { public float Gain = Model; }"),
        Case("PrimaryParameterNamedLikeAMember", "[RmsProp] public partial struct Model(float {|RMSP015:Step|}) { public float Gain = Step; }"),
        Case("ConstructorThatMayNotBeUsed", "[RmsProp] public partial struct Model { public float Gain; [Obsolete(\"\", true)] public {|RMSP027:Model|}() { Gain = 1; } }"),
        Case("ConstructorThatDoesNotSetWhatIsRequired", "[RmsProp] public partial struct Model { public required float Gain; public {|RMSP028:Model|}() { Gain = 1; } }"),
        Case("PrimaryConstructorThatDoesNotSetWhatIsRequired", "[RmsProp] public partial struct {|RMSP028:Model|}() { public required float Gain = 1; }"),
        Case("MethodThatMeansAHiddenType", "[RmsProp] public partial struct Model { public float Gain; static {|RMSP029:Trainer|} Own() => new {|RMSP029:Trainer|}(); } class Trainer { }"),
        Case("MethodThatMeansAHiddenNamespace", "[RmsProp] public partial struct Model { public float Gain; static {|RMSP029:Gradient|}.Line Own() => default; } namespace Gradient { public struct Line { } }"),
        Case("AnInlineArrayItself", "[RmsProp, System.Runtime.CompilerServices.InlineArray(4)] public partial struct {|RMSP030:Model|} { public float Gain; }"),
        Case("NoField", "[RmsProp] public partial struct {|RMSP005:Model|} { }"),
        Case("OnlyStaticFields", "[RmsProp] public partial struct {|RMSP005:Model|} { public static float Gain; const float Pi = 3; }"),
        Case("OnlyFrozenFields", "[RmsProp] public partial struct {|RMSP005:Model|} { [Frozen] public float Gain; }"),
        Case("UnknownTarget", "[RmsProp] public partial struct Model { public float Gain; }") with
        {
            Target = "Arduino",
            WithoutPlace = ["RMSP018"],
        },
        Case("DoubleWithoutItsRoot", "[RmsProp] public partial struct {|RMSP026:Model|} { public double Gain; }") with
        {
            Target = "nanoFramework",
            LightMath = "true",
        },
        Case("NoApprovedText", "[RmsProp({|RMSP022:Approved = true|})] public partial struct Model { public float Gain; }"),
        Case("StaleApprovedText", "[RmsProp(Approved = true)] public partial struct Model { public float Gain; }") with
        {
            ApprovedText = "// <auto-generated/>\n{|RMSP023:// An old line.|}\n",
        },
    ];

    private static DiagnosticCase Case(string name, string source) => new(name, "using System;\nusing RmsProp.Embedded;\n\n" + source + "\n");

    private static string Loss(string type, string name) => $"[Loss] public static float {name}(in {type} p) => p.Gain * p.Gain;";
}

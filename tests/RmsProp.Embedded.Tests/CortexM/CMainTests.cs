using System;
using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM;
using RmsProp.Embedded.CortexM.Elf;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>A firmware in C uses the trainer of a C# struct through the header that the build writes.</summary>
public class CMainTests
{
    // Scalars of all kinds, a nested struct, an inline array, and names that C reserves; the generated members are written by hand, since what
    // counts is the header.
    private const string Layout = """
        using System.Runtime.CompilerServices;

        public struct ECGModel
        {
            public float @register;
            public double Precise;
            public Inner Part;
            public Eight Taps;
            public bool Flag;

            public struct Inner { public float A; public double B; }
            [InlineArray(8)] public struct Eight { private float first; }
            public struct OptimizerState { public int Count; public ECGModel Average; }
            public sealed class Trainer { }

            public static double Step(ref ECGModel parameters, in OptimizerState state, float @default)
            {
                parameters.Flag = true;
                parameters.Part.B = state.Average.Precise;
                parameters.@register = state.Count + @default;
                return state.Average.Part.B;
            }

            public static void Overloaded(ref ECGModel parameters) { }
            public static void Overloaded(ref ECGModel parameters, int x) { }
            public static void TakesObjects(ref ECGModel parameters, float[] values) { }
            public static void TakesCopies(ref ECGModel parameters, Inner values) { }
        }
        """;

    // What main.c does.
    private const string OnNet = """
        using System;
        using FirmwareSample.CMain;

        public sealed class OnNet : RmsProp.Embedded.Tests.CortexM.ICapturedFirmware
        {
            public OnNet()
            {
                Thermistor model = default;
                Thermistor.OptimizerState state = default;
                for (int i = 0; i < 1000; i++)
                {
                    Thermistor.Gradient gradient = default;
                    float raw = 0.125f * (i % 16);
                    Thermistor.AddSquaredErrorGradient(in model, raw, 2f * raw - 1f, ref gradient);
                    Thermistor.Step(ref model, in gradient, ref state);
                }

                Output = $"RESULT {Bits(model.Gain)} {Bits(model.Offset)}\n";
            }

            public string Output { get; }
            public int ExitCode => 0;

            private static string Bits(float value) => BitConverter.SingleToUInt32Bits(value).ToString("x8");
        }
        """;

    public static TheoryData<string> Cores => Boards.Cores;

    [CortexMTheory]
    [MemberData(nameof(Cores))]
    public void TheExampleLearnsTheBitsThatItLearnsOnNet(string core)
    {
        string example = Path.Combine(TestProject.Repository, "firmware-sample", "cortex-m", "c-main");
        string source = File.ReadAllText(Path.Combine(example, "Thermistor.cs"));
        using var project = new FirmwareProject(source);

        Image image = project.BuildProgram(core, Path.Combine(example, "main.c"));
        ToolResult run = Image.Run(image.File, image.Board);

        Assert.Equal((OutputOnNet(source), 0), (run.Output, run.ExitCode));
        Assert.StartsWith("RESULT 3fff", run.Output);
    }

    /// <summary>What the example prints on .NET.</summary>
    internal static string OutputOnNet(string source)
    {
        using LoadedAssembly net = GeneratorHarness.Run(source, OnNet).Load();
        return net.Create<ICapturedFirmware>("OnNet").Output;
    }

    [CortexMFact]
    public void TheHeaderHasTheLayoutThatTheCompilerHas()
    {
        using var project = new FirmwareProject(Layout);
        string main = Path.Combine(project.Folder, "main.c");
        File.WriteAllText(main, """
            #include "rmsprop_ecg_model.h"

            int main(void) {
                rmsprop_ecg_model model = {0};
                rmsprop_ecg_model_optimizer_state state = {0};
                state.Count = 3;
                state.Average.Precise = 2.5;
                state.Average.Part.B = 7.5;
                double returned = rmsprop_ecg_model_step(&model, &state, 0.5f);
                return (returned == 7.5) + 2 * model.Flag + 4 * (model.Part.B == 2.5) + 8 * (model.register_ == 3.5f) + 16 * (sizeof model.Taps == 32);
            }

            """);

        Image image = project.BuildProgram("m7", main);

        Assert.Equal(31, Image.Run(image.File, image.Board).ExitCode);
        string[] functions = [.. File.ReadLines(Path.Combine(project.Folder, "rmsprop_ecg_model.h")).Where(line => line.EndsWith(");", StringComparison.Ordinal) && !line.StartsWith('_'))];
        Assert.Equal(
            ["double rmsprop_ecg_model_step(rmsprop_ecg_model *parameters, const rmsprop_ecg_model_optimizer_state *state, float default_);"], functions);
    }

    [CortexMFact]
    public void AWrongLayoutIsRefusedByTheCCompiler()
    {
        using var project = new FirmwareProject(Layout);
        string main = Path.Combine(project.Folder, "main.c");
        File.WriteAllText(main, "#define float double\n#include \"rmsprop_ecg_model.h\"\nint main(void) { return 0; }\n");

        string message = Assert.Throws<BuildException>(() => project.BuildProgram("m7", main)).Message;

        Assert.Contains("static assertion failed: \"size of rmsprop_ecg_model", message);
    }

    [CortexMFact]
    public void TheLibraryLinksWithoutOurStartUpCode()
    {
        string example = Path.Combine(TestProject.Repository, "firmware-sample", "cortex-m", "c-main");
        using var project = new FirmwareProject(File.ReadAllText(Path.Combine(example, "Thermistor.cs")));

        string[] files = [.. new LibraryBuilder(project.Inputs("m33")).Build().Select(file => Path.GetFileName(file)!)];
        ElfObject library = ElfObject.Read(Path.Combine(project.Folder, files[0]));
        Assert.DoesNotContain(library.Symbols, symbol => symbol.Name.Length > 0 && symbol.Section == 0);
        Assert.DoesNotContain(library.Sections, section => section.Name == ManagedCompiler.CodeSection);
        string main = Path.Combine(project.Folder, "main.c");
        File.WriteAllText(main, "#include \"rmsprop_thermistor.h\"\nvoid begin(rmsprop_thermistor_optimizer_state *state) { rmsprop_thermistor_reset(state); }\n");
        Tool.Gcc.RunOrFail(
        [
            .. Board.Find("m33").CompilerOptions, "-nostdlib", "-Wl,-e,begin", main, Path.Combine(project.Folder, files[0]),
            "-o", Path.Combine(project.Folder, "linked.elf"),
        ]);

        Assert.Equal(["rmsprop_app.o", "rmsprop_thermistor.h"], files);
    }

    [CortexMFact]
    public void AStructWithArraysHasNoHeader()
    {
        using var project = new FirmwareProject("""
            using RmsProp.Embedded;

            [RmsProp]
            public partial struct Model
            {
                [Parameter(Length = 4)] public float[] Values;
            }
            """);

        string message = Assert.Throws<BuildException>(() => new LibraryBuilder(project.Inputs("m4")).Build()).Message;

        Assert.Equal("no trained struct holds values only: C can't share arrays, use inline arrays instead", message);
    }

    [CortexMTheory]
    [InlineData("float[] table = { 1f, 2f };", "table[index]", "that holds an object, which C can't make")]
    [InlineData("float root = System.MathF.Sqrt(2f);", "root * index", "whose value is computed at the start, which a firmware in C doesn't do")]
    public void AStaticFieldThatIsNoDataIsRefused(string field, string use, string why)
    {
        using var project = new FirmwareProject(ModelWithStatic(field, use));

        string message = Assert.Throws<BuildException>(() => new LibraryBuilder(project.Inputs("m4")).Build()).Message;

        Assert.StartsWith($"App_Model__AddErrorGradient uses a static field {why}: ", message);
        Assert.Equal(message, Assert.Throws<BuildException>(() => project.BuildProgram("m4", [])).Message);
    }

    [CortexMFact]
    public void AStaticFieldWithAnInitialValueIsDataInC()
    {
        using var project = new FirmwareProject(ModelWithStatic("float scale = 0.1f * 5f;", "scale * index"));
        string main = Path.Combine(project.Folder, "main.c");
        File.WriteAllText(main, """
            #include "rmsprop_model.h"
            int main(void) {
                rmsprop_model model = {0};
                rmsprop_model_gradient gradient = {0};
                rmsprop_model_add_error_gradient(&model, 30, &gradient);
                return (int)gradient.Gain;
            }

            """);

        Image image = project.BuildProgram("m4", main);

        Assert.Equal(15, Image.Run(image.File, image.Board).ExitCode);
    }

    private static string ModelWithStatic(string field, string use) => $$"""
        using RmsProp.Embedded;

        [RmsProp]
        public partial struct Model
        {
            private static {{field}}
            public float Gain;
            public static float AddErrorGradient(in Model model, int index, ref Gradient gradient)
            {
                gradient.Gain += {{use}};
                return model.Gain;
            }
        }
        """;
}

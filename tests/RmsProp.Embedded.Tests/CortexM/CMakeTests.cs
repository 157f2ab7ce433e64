using System.IO;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>The object and the header in a firmware of its own: CMake, start-up code and linker script of an STM32F405, which QEMU emulates.</summary>
public class CMakeTests
{
    private static readonly Tool CMake = new("cmake", "Debian package cmake");

    private static readonly string Example = Path.Combine(TestProject.Repository, "firmware-sample", "cortex-m", "c-main");

    [CortexMFact(UsesCMake = true)]
    public void TheExampleLearnsTheBitsThatItLearnsOnNet()
    {
        string source = File.ReadAllText(Path.Combine(Example, "Thermistor.cs"));
        using var project = new FirmwareProject(source);
        new LibraryBuilder(project.Inputs("m4")).Build();

        string image = Build(project);
        ToolResult run = Image.Run(image, Board.Find("m4") with { Name = "netduinoplus2" });

        Assert.Equal((CMainTests.OutputOnNet(source), 0), (run.Output, run.ExitCode));
    }

    [CortexMFact(UsesCMake = true)]
    public void AnotherFloatingPointAbiIsTheLinkersError()
    {
        using var project = new FirmwareProject(File.ReadAllText(Path.Combine(Example, "Thermistor.cs")));
        new LibraryBuilder(project.Inputs("m4")).Build();

        string message = Assert.Throws<BuildException>(() => Build(project, "-DCMAKE_C_FLAGS=-mcpu=cortex-m4 -mthumb -mfpu=fpv4-sp-d16 -mfloat-abi=softfp -ffreestanding")).Message;

        Assert.Contains("rmsprop_app.o uses VFP register arguments, firmware does not", message);
    }

    private static string Build(FirmwareProject project, params string[] options)
    {
        string build = Path.Combine(project.Folder, "build");
        CMake.RunOrFail(
        [
            "-S", Example, "-B", build, "-G", "Ninja", "--toolchain", Path.Combine(Example, "arm-none-eabi.cmake"), $"-DRMSPROP={project.Folder}", .. options,
        ]);
        CMake.RunOrFail(["--build", build]);
        return Path.Combine(build, "firmware");
    }
}

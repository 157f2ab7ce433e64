using System.IO;
using System.Linq;
using RmsProp.Embedded.CortexM;
using Xunit;

namespace RmsProp.Embedded.Tests.CortexM;

/// <summary>Files reach the firmware byte by byte, and stay in flash.</summary>
public sealed class DataFilesTests
{
    private const string Firmware = """
        public sealed class Firmware
        {
            public static Firmware Create() { return new Firmware(); }
            public int Run()
            {
                int sum = Example.DataFiles.Nothing.Length;
                for (int index = 0; index < Example.DataFiles.Bytes.Length; index++) { sum = 31 * sum + Example.DataFiles.Bytes[index]; }
                System.Console.Write(sum);
                return 0;
            }
        }
        """;

    [CortexMFact]
    public void EveryByteIsInFlashAndNoneInMemory()
    {
        byte[] bytes = [.. Enumerable.Range(0, 10000).Select(index => (byte)(index * 7 % 256))];
        (string small, _, int smallMemory) = Run(bytes[..16]);
        (string large, int largeFlash, int largeMemory) = Run(bytes);

        Assert.Equal(bytes[..16].Aggregate(0, (sum, value) => 31 * sum + value), int.Parse(small, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(bytes.Aggregate(0, (sum, value) => 31 * sum + value), int.Parse(large, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(largeFlash, bytes.Length, bytes.Length + 4000);
        Assert.Equal(smallMemory, largeMemory);
    }

    [Fact]
    public void AFileThatIsMissingIsNamed() => Assert.Equal(
        "there is no data file 'nowhere.csv'", Assert.Throws<BuildException>(() => DataFiles.Source("Example", ["Numbers=nowhere.csv"])).Message);

    [Theory]
    [InlineData("")]
    [InlineData("4th")]
    [InlineData("ecg-208")]
    public void ANameThatCSharpLacksIsRefused(string name) => Assert.Equal(
        $"'{name}' is no name for a property: give the data file some.csv another", Assert.Throws<BuildException>(() => DataFiles.Source("Example", [name + "=some.csv"])).Message);

    private static (string Output, int Flash, int Memory) Run(byte[] bytes)
    {
        string folder = Directory.CreateTempSubdirectory("data-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "bytes.bin"), bytes);
            File.WriteAllBytes(Path.Combine(folder, "nothing.bin"), []);
            string source = DataFiles.Source("Example", [$"Bytes={folder}/bytes.bin", $"Nothing={folder}/nothing.bin"]);
            using var project = new FirmwareProject(source, Firmware);
            Image image = project.BuildFirmware("m55");
            return (Image.Run(image.File, image.Board).Output, image.Sizes.Region("FLASH").Used, image.Sizes.Region("RAM").Used);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using System;
using System.Collections.Immutable;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using RmsProp.Embedded.IlVerifier;
using RmsProp.Embedded.Tests.Harness;
using Xunit;

namespace RmsProp.Embedded.Tests.Proofs;

/// <summary>A damaged assembly is verified or refused: the verifier neither hangs nor crashes, and says something.</summary>
public sealed class DamagedAssemblyTests
{
    private const int RandomDamages = 60;

    private const string Source = """
        using RmsProp.Embedded;
        public class Outer { public class Inner { public class Innermost { } } }
        public abstract class Sum { public abstract float Add(float x); }
        public struct Part { public float Offset; }
        [RmsProp] public partial struct Model
        {
            public float Gain;
            public Part Part;
            [HotPath] public static float Call(Sum sum, float x) { return sum.Add(x); }
        }
        """;

    private static readonly ImmutableArray<byte> Image = [.. EmittedImage.Of(GeneratorHarness.Run(Source).Output).ToArray()];

    /// <summary>The library that reads assemblies overflows the stack on it.</summary>
    [Fact]
    public void ATypeThatIsNestedInItselfIsRefused() => AssertRefused((metadata, image) =>
    {
        int row = MetadataStart(image) + metadata.GetTableMetadataOffset(TableIndex.NestedClass);
        Assert.Equal(4, metadata.GetTableRowSize(TableIndex.NestedClass));
        image[row + 2] = image[row];
        image[row + 3] = image[row + 1];
    });

    /// <summary>Whose call was followed to and fro between the direct one and the virtual one.</summary>
    [Fact]
    public void AnAbstractMethodThatIsNotVirtualIsNotFollowed()
    {
        byte[] image = Damage((metadata, image) =>
        {
            int table = MetadataStart(image) + metadata.GetTableMetadataOffset(TableIndex.MethodDef);
            foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
            {
                if (metadata.GetString(metadata.GetMethodDefinition(handle).Name) == "Add")
                {
                    // RVA, 4 bytes; implementation flags, 2; flags, 2: virtual is 0x40.
                    image[table + ((MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.MethodDef)) + 6] &= 0xbf;
                }
            }
        });

        Assert.Contains("Sum.Add", Run(image, ""));
    }

    /// <summary>No compiler makes one.</summary>
    [Fact]
    public void AStructThatContainsItselfIsRefused()
    {
        using var image = new MemoryStream();
        using (var module = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream([.. Image])))
        {
            Mono.Cecil.TypeDefinition inner = module.GetType("Part");
            inner.Fields.Add(new Mono.Cecil.FieldDefinition("Self", Mono.Cecil.FieldAttributes.Public, inner));
            module.Write(image);
        }

        Assert.Contains("Part: a struct that contains itself", Run(image.ToArray(), "footprint"));
    }

    [Fact]
    public void RandomDamageDoesNoHarm()
    {
        Random random = new(1);
        for (int i = 0; i < RandomDamages; i++)
        {
            byte[] image = Damage((metadata, image) =>
            {
                int start = MetadataStart(image);
                for (int changes = random.Next(1, 10); changes > 0; changes--)
                {
                    image[start + random.Next(image.Length - start)] = (byte)random.Next(256);
                }
            });

            Assert.NotEqual("", Run(image, i % 2 == 0 ? "footprint" : ""));
        }
    }

    private static void AssertRefused(Action<MetadataReader, byte[]> change) => Assert.Contains("not a .NET assembly", Run(Damage(change), ""));

    private static byte[] Damage(Action<MetadataReader, byte[]> change)
    {
        byte[] image = [.. Image];
        using PEReader file = new(Image);
        change(file.GetMetadataReader(), image);
        return image;
    }

    private static int MetadataStart(byte[] image) => image.AsSpan().IndexOf("BSJB"u8);

    private static string Run(byte[] image, string command)
    {
        string file = Path.Combine(Path.GetTempPath(), $"damaged-{Guid.NewGuid()}.dll");
        File.WriteAllBytes(file, image);
        try
        {
            var output = new StringWriter();
            string[] arguments = [file, "--reference", AppContext.BaseDirectory];
            int code = new VerifierCommand(output, output).Run(command.Length > 0 ? [command, .. arguments] : arguments);
            Assert.InRange(code, 0, VerifierCommand.NothingHot);
            return output.ToString();
        }
        finally
        {
            File.Delete(file);
        }
    }
}

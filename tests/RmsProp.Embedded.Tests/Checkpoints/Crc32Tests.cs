using System;
using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace RmsProp.Embedded.Tests.Checkpoints;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("abc", 0x352441C2u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void EqualsThePublishedValues(string text, uint expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(expected, unchecked((uint)Crc32.Compute(bytes, 0, bytes.Length)));
    }

    [Fact]
    public void LeavesTheResidueOfTheStandardWhenItFollowsItsData()
    {
        byte[] frame = RandomBytes(104);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(100), Crc32.Compute(frame, 0, 100));

        Assert.Equal(0x2144DF1C, Crc32.Compute(frame, 0, 104));
    }

    [Fact]
    public void OfAWholeIsThatOfItsPartsWhereverItIsCut()
    {
        byte[] bytes = RandomBytes(64);
        int whole = Crc32.Compute(bytes, 0, bytes.Length);

        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            int first = Crc32.Compute(bytes, 0, cut);
            Assert.Equal(whole, Crc32.Append(first, bytes, cut, bytes.Length - cut));
        }
    }

    [Fact]
    public void DetectsEveryFlippedBit()
    {
        byte[] bytes = RandomBytes(64);
        int intact = Crc32.Compute(bytes, 0, bytes.Length);

        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(intact, Crc32.Compute(bytes, 0, bytes.Length));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Theory]
    [InlineData(-1, 1, "offset")]
    [InlineData(5, 0, "offset")]
    [InlineData(int.MinValue, int.MaxValue, "offset")]
    [InlineData(0, -1, "count")]
    [InlineData(0, 5, "count")]
    [InlineData(3, 2, "count")]
    [InlineData(4, int.MaxValue, "count")]
    public void RefusesARangeOutsideOfTheBuffer(int offset, int count, string argument)
    {
        Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(() => Crc32.Compute(new byte[4], offset, count)).ParamName);
    }

    [Fact]
    public void RefusesAMissingBuffer()
    {
        Assert.Equal("buffer", Assert.ThrowsAny<ArgumentException>(() => Crc32.Compute(null!, 0, 0)).ParamName);
    }

    private static byte[] RandomBytes(int count)
    {
        byte[] bytes = new byte[count];
        new Random(42).NextBytes(bytes);
        return bytes;
    }
}

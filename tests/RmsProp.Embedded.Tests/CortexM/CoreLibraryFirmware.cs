using System;

/// <summary>Uses every member of the device's core library. The tests run this very source on .NET too: both must print the same.</summary>
public sealed class CoreLibraryFirmware
{
    private static readonly int[] Table = { 3, 1, 4, 1, 5, -9 };

    private static ReadOnlySpan<byte> Constants => [2, 3, 5, 255];

    private readonly float[] floats = new float[5];
    private readonly double[] doubles = new double[3];
    private readonly float[] none = new float[0];
    private readonly byte[] bytes = new byte[7];
    private readonly float[][] rows = { new float[2], new float[3] };
    private readonly Shape[] shapes = new Shape[2];
    private readonly ISized[] sizes = new ISized[2];
    private readonly object[] objects = new object[2];
    private readonly Pair[] pairs = { new Pair(), new Pair() };
    private readonly Many[] many = new Many[2];
    private readonly Shape shape = new Square();
    private readonly Small small = new Small();
    private readonly Large large = new Large();
    private readonly ISized square = new Square();

    /// <summary>Makes all objects.</summary>
    public static CoreLibraryFirmware Create() => new CoreLibraryFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    public int Run()
    {
        Numbers(2f, 7, -2, 7u, 2u);
        Texts("a\u00e9z");
        Arrays();
        Spans();
        Structs();
        Interfaces(small, 1);
        Interfaces(large, 2);
        Interfaces(square, 3);
        Print(Number(large));
        return floats.Length;
    }

    private static void Numbers(float two, int seven, int minusTwo, uint unsignedSeven, uint unsignedTwo)
    {
        Print(BitConverter.SingleToInt32Bits(MathF.Sqrt(two)));
        Print(BitConverter.SingleToInt32Bits(BitConverter.Int32BitsToSingle(0x12345678)));
        Print(float.IsNaN(two) ? 1 : 0);
        Print(float.IsNaN(two * float.NaN) ? 1 : 0);
        Print(two * float.MaxValue == float.PositiveInfinity ? 1 : 0);
        Print(two * float.MinValue == float.NegativeInfinity ? 1 : 0);
        Print(two * float.Epsilon > float.Epsilon ? 1 : 0);
        Print(seven / minusTwo);
        Print(seven % minusTwo);
        Print((int)(unsignedSeven / unsignedTwo));
        Print((int)(unsignedSeven % unsignedTwo));
        Print(int.MaxValue);
        Print(int.MinValue);
        long product = (long)seven * int.MaxValue;
        Print((int)(product >> 16));
        Print(product < long.MaxValue && product > long.MinValue ? 1 : 0);
        Print((int)(seven * 1.75f));
        Print(seven << (minusTwo & 3));
    }

    private static void Texts(string text)
    {
        Print(text.Length);
        Console.Write(text[0]);
        Console.Write(text[2]);
        Console.Write(text == null ? "null\n" : "text\n");
    }

    private void Arrays()
    {
        for (int index = 0; index < floats.Length; index++)
        {
            floats[index] = index + 0.5f;
        }

        float[] target = pairs[0].Values;
        Array.Copy(floats, target, 4);
        Array.Clear(floats, 1, 3);
        Print(BitConverter.SingleToInt32Bits(floats[0] + floats[1] + floats[4]));
        Print(BitConverter.SingleToInt32Bits(target[0] + target[3]));
        Print(LengthOf(doubles));
        Print(rows[0].Length + 10 * rows[1].Length);
        rows[0] = floats;
        rows[1] = null!;
        shapes[1] = shape;
        sizes[1] = square;
        objects[1] = rows;
        Print(rows[0].Length + (rows[1] == null ? 100 : 0) + (shapes[0] == null ? 200 : 0));
        Print(shapes[1].Sides());
        Print(objects[1] == rows && objects[0] == null && sizes[1] == square ? 1 : 0);
        bytes[6] = 200;
        bytes[5] = (byte)(bytes[6] + 100);
        Print(bytes[5] + bytes.Length + doubles.Length);
        for (int index = 0; index < Table.Length; index++)
        {
            Print(Table[index]);
        }
    }

    private void Spans()
    {
        Print(Constants.Length);
        Print(Constants[3]);
        ReadOnlySpan<int> table = new ReadOnlySpan<int>(Table);
        Print(table.Length);
        Print(table[5]);
        Print(new ReadOnlySpan<float>(none).Length);
    }

    private static int LengthOf(Array array) => array.Length;

    private void Structs()
    {
        Pair first = pairs[0];
        pairs[1] = first;
        pairs[0] = default;
        Print(pairs[1].Values.Length);
        Print(pairs[0].Values == null ? 1 : 0);
        Big big = new Big(pairs[1].Count);
        Big copy = big;
        Print((int)(copy.A + copy.I));
        many[0] = new Many(floats);
        many[1] = many[0];
        Print(many[1].I.Length);
        Print(shape.Sides());
        try
        {
            Print(1);
        }
        finally
        {
            Print(2);
        }
    }

    private static int Number(INumbered numbered) => numbered.Number();

    private static void Interfaces(ISized sized, int a)
    {
        Print(sized.Size);
        Print(sized.Scale(a, 2.5f, 3, 4, 5));
    }

    private static void Print(int number)
    {
        Console.Write(number);
        Console.Write('\n');
    }

    private struct Pair
    {
        public float[] Values;
        public int Count;

        public Pair()
        {
            Values = new float[4];
            Count = 2;
        }
    }

    private struct Big
    {
        public long A, B, C, D, E, F, G, H, I;

        public Big(int start)
        {
            this = default;
            A = start;
            B = C = D = E = F = G = H = start + 1;
            I = A + B + C + D + E + F + G + H;
        }
    }

    // So many references that the compiler calls a function to copy them.
    private struct Many
    {
        public float[] A, B, C, D, E, F, G, H, I;

        public Many(float[] values)
        {
            A = B = C = D = E = F = G = H = I = values;
        }
    }

    private abstract class Shape
    {
        public abstract int Sides();
    }

    private sealed class Square : Shape, ISized
    {
        public int Size => Sides();

        public override int Sides() => 4;

        public int Scale(int a, float b, int c, int d, int e) => a;
    }

    private interface ISized
    {
        int Size { get; }

        int Scale(int a, float b, int c, int d, int e);
    }

    private interface INumbered
    {
        int Number();
    }

    // A method that can't be overridden, and one that is.
    private class Small : INumbered, ISized
    {
        public int Size => 10;

        public int Number() => 7;

        public virtual int Scale(int a, float b, int c, int d, int e) => (int)(a * b) + 10 * c + 100 * d + 1000 * e;
    }

    private sealed class Large : Small
    {
        public override int Scale(int a, float b, int c, int d, int e) => -base.Scale(a, b, c, d, e);
    }
}

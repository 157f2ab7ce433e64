using System;

namespace FirmwareSample.CortexM;

/// <summary>Reads a file of numbers, separated by commas, row by row. The numbers have digits and points only.</summary>
internal sealed class CsvReader
{
    private int position;

    /// <param name="columns">Numbers in a row.</param>
    public CsvReader(int columns)
    {
        Row = new float[columns];
    }

    /// <summary>The row that was read last.</summary>
    public float[] Row { get; }

    /// <summary>Reads the next row.</summary>
    /// <param name="file">The file, always the same one.</param>
    /// <returns>Whether there is one. After the last row, the first comes again.</returns>
    public bool Read(ReadOnlySpan<byte> file)
    {
        if (position == file.Length)
        {
            position = 0;
            return false;
        }

        for (int column = 0; column < Row.Length; column++)
        {
            Row[column] = ReadNumber(file);
        }

        return true;
    }

    /// <summary>Goes to the next line.</summary>
    /// <param name="file">The file, always the same one.</param>
    public void SkipLine(ReadOnlySpan<byte> file)
    {
        while (file[position++] != '\n')
        {
        }
    }

    // Numbers of up to seven digits are read exactly: both sides of the division are floats.
    private float ReadNumber(ReadOnlySpan<byte> file)
    {
        int digits = 0;
        int scale = 0;
        for (; file[position] != ',' && file[position] != '\n'; position++)
        {
            scale *= 10;
            if (file[position] == '.')
            {
                scale = 1;
            }
            else
            {
                digits = 10 * digits + (file[position] - '0');
            }
        }

        position++;
        return scale == 0 ? digits : digits / (float)scale;
    }
}

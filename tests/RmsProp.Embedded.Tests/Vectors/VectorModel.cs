using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RmsProp.Embedded.Tests.Harness;

namespace RmsProp.Embedded.Tests.Vectors;

/// <summary>A generated trainer of a struct called Model, all of whose trained fields are arrays.</summary>
internal sealed class VectorModel
{
    private readonly object _trainer;
    private readonly Func<bool> _step;
    private readonly Array[] _state;

    public VectorModel(LoadedAssembly assembly, int index)
    {
        _trainer = assembly.Create<object>($"Case{index}.Model+Trainer");
        _step = _trainer.GetType().GetMethod("Step", [])!.CreateDelegate<Func<bool>>(_trainer);
        Parameters = Arrays(Member("Parameters"));
        Gradient = Arrays(Member("Gradient"));
        _state = [.. StateFields.Where(field => !field.FieldType.IsPrimitive).SelectMany(field => Arrays(field.GetValue(Member("State"))!))];
    }

    public Array[] Parameters { get; }

    public Array[] Gradient { get; }

    /// <summary>Parameters, state and what the state counts; a NaN is any NaN, since not even the scalar code has one payload for all processors.</summary>
    public ulong[] Bits =>
    [
        .. Parameters.Concat(_state).SelectMany(array => array.Cast<object>()).Select(ToBits),
        .. StateFields.Where(info => info.FieldType.IsPrimitive).Select(info => ToBits(info.GetValue(Member("State"))!)),
    ];

    private FieldInfo[] StateFields => Member("State").GetType().GetFields(BindingFlags.Public | BindingFlags.Instance);

    public bool Step() => _step();

    /// <summary>Gives parameters and state random values: any, or such as a training could have come to.</summary>
    public void Fill(RandomBits random, bool isAny)
    {
        Fill(Parameters, isAny ? random.Any : random.Accepted);
        Fill(_state, isAny ? random.Any : random.Square);
    }

    /// <summary>Gives the next gradient random values; where any go, one in a few steps gets a value that may have to be refused.</summary>
    public void NextGradient(RandomBits random, bool isAny)
    {
        Fill(Gradient, isAny ? random.Any : random.Accepted);
        if (random.OneIn(4))
        {
            Array array = Gradient[random.Below(Gradient.Length)];
            bool isDouble = array is double[];
            array.SetValue(Convert.ChangeType(random.Any(isDouble), isDouble ? typeof(double) : typeof(float)), random.Below(array.Length));
        }
    }

    private static void Fill(IEnumerable<Array> arrays, Func<bool, double> next)
    {
        foreach (Array array in arrays)
        {
            for (int i = 0; i < array.Length; i++)
            {
                if (array is double[] doubles)
                {
                    doubles[i] = next(true);
                }
                else
                {
                    ((float[])array)[i] = (float)next(false);
                }
            }
        }
    }

    private static Array[] Arrays(object owner) =>
        [.. owner.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).Select(field => (Array)field.GetValue(owner)!)];

    private static ulong ToBits(object value) => value switch
    {
        float number => BitConverter.SingleToUInt32Bits(float.IsNaN(number) ? float.NaN : number),
        double number => BitConverter.DoubleToUInt64Bits(double.IsNaN(number) ? double.NaN : number),
        _ => (ulong)(int)value,
    };

    private object Member(string name) => _trainer.GetType().GetField(name)!.GetValue(_trainer)!;
}

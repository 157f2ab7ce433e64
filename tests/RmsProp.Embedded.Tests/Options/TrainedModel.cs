using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RmsProp.Embedded.Tests.Options;

/// <summary>A generated trainer seen through reflection: values of any struct, nested and in arrays, as doubles in order of declaration.</summary>
internal sealed class TrainedModel(object trainer)
{
    /// <summary>A trainer with a loss has no such method.</summary>
    private readonly Func<bool>? _step = trainer.GetType().GetMethod("Step", [])?.CreateDelegate<Func<bool>>(trainer);

    /// <summary>The trainer's step along the gradient that is there.</summary>
    public Func<bool> BareStep => _step!;

    /// <summary>The trained values; all fields must be trained.</summary>
    public double[] Parameters
    {
        get => [.. Values(Member("Parameters").GetValue(trainer)!)];
        set => Write("Parameters", value);
    }

    /// <summary>Names of what the optimizer remembers, in order.</summary>
    public string[] StateNames => [.. Fields(StateType).Select(info => info.Name)];

    /// <summary>Parameters and state as bits.</summary>
    public ulong[] Everything =>
        [.. Parameters.Concat(Values(Member("State").GetValue(trainer)!)).Select(BitConverter.DoubleToUInt64Bits)];

    /// <summary><c>Unsafe.SizeOf</c> of the state.</summary>
    public int StateSize => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(StateType).Invoke(null, null)!;

    private Type StateType => Member("State").FieldType;

    /// <summary>The trainer's step along a gradient.</summary>
    public bool Step(params double[] gradient)
    {
        Write("Gradient", gradient);
        return _step!();
    }

    /// <summary>The trainer's Reset.</summary>
    public void Reset() => trainer.GetType().GetMethod("Reset")!.Invoke(trainer, null);

    /// <summary>Makes the state what it is where nobody called Reset: zero.</summary>
    public void ClearState()
    {
        foreach (string name in StateNames)
        {
            SetState(name, new double[State(name).Length]);
        }
    }

    /// <summary>A constant of the struct.</summary>
    public int Constant(string name) => (int)trainer.GetType().DeclaringType!.GetField(name)!.GetRawConstantValue()!;

    /// <summary>The values of a field of the state.</summary>
    public double[] State(string name)
    {
        object state = Member("State").GetValue(trainer)!;
        return [.. Values(state.GetType().GetField(name)!.GetValue(state)!)];
    }

    /// <summary>Overwrites a field of the state.</summary>
    public void SetState(string name, params double[] values)
    {
        object state = Member("State").GetValue(trainer)!;
        FieldInfo field = state.GetType().GetField(name)!;
        field.SetValue(state, Filled(field.GetValue(state)!, new Queue<double>(values)));
        Member("State").SetValue(trainer, state);
    }

    private void Write(string name, double[] values)
    {
        var queue = new Queue<double>(values);
        Member(name).SetValue(trainer, Filled(Member(name).GetValue(trainer)!, queue));
        if (queue.Count > 0)
        {
            throw new ArgumentException($"{name} has {values.Length - queue.Count} values, not {values.Length}.", nameof(values));
        }
    }

    private FieldInfo Member(string name) => trainer.GetType().GetField(name)!;

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Instance);

    private static IEnumerable<double> Values(object value) => value switch
    {
        float number => [number],
        double number => [number],
        int number => [number],
        float[] numbers => numbers.Select(number => (double)number),
        double[] numbers => numbers,
        _ => Fields(value.GetType()).SelectMany(field => Values(field.GetValue(value)!)),
    };

    private static object Filled(object value, Queue<double> values)
    {
        switch (value)
        {
            case float:
                return (float)values.Dequeue();
            case double:
                return values.Dequeue();
            case int:
                return (int)values.Dequeue();
            case Array array:
                for (int i = 0; i < array.Length; i++)
                {
                    array.SetValue(Filled(array.GetValue(i)!, values), i);
                }

                return array;
            default:
                foreach (FieldInfo field in Fields(value.GetType()))
                {
                    field.SetValue(value, Filled(field.GetValue(value)!, values));
                }

                return value;
        }
    }
}

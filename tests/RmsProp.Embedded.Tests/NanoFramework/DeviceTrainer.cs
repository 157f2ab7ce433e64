using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>A generated trainer of a device assembly, which shares no type with these tests but .NET's own.</summary>
internal sealed class DeviceTrainer(Assembly assembly, string structName)
{
    private readonly object trainer = Activator.CreateInstance(assembly.GetType(structName + "+Trainer", throwOnError: true)!)!;

    public bool Step() => (bool)trainer.GetType().GetMethod("Step")!.Invoke(trainer, null)!;

    /// <summary>Puts values, as bits, into the fields and array elements of a field of the trainer, in order of declaration.</summary>
    public void Write(string field, IEnumerable<ulong> bits)
    {
        using IEnumerator<ulong> values = bits.GetEnumerator();
        FieldInfo structField = trainer.GetType().GetField(field)!;
        object boxed = structField.GetValue(trainer)!;
        foreach (FieldInfo leaf in boxed.GetType().GetFields().Where(leaf => !leaf.IsLiteral))
        {
            if (leaf.GetValue(boxed) is Array array)
            {
                for (int i = 0; i < array.Length; i++)
                {
                    array.SetValue(FromBits(array.GetValue(i)!.GetType(), Next(values)), i);
                }
            }
            else
            {
                leaf.SetValue(boxed, FromBits(leaf.FieldType, Next(values)));
            }
        }

        structField.SetValue(trainer, boxed);
    }

    /// <summary>The values, as bits, of a struct in the trainer.</summary>
    /// <param name="path">For example <c>State.SquareAverage</c>.</param>
    public IEnumerable<ulong> Read(string path)
    {
        object value = path.Split('.').Aggregate(trainer, (owner, field) => owner.GetType().GetField(field)!.GetValue(owner)!);
        return value.GetType().GetFields().Where(leaf => !leaf.IsLiteral).Select(leaf => leaf.GetValue(value)!)
            .SelectMany(leaf => leaf is Array array ? array.Cast<object>() : [leaf])
            .Select(ToBits);
    }

    private static ulong Next(IEnumerator<ulong> values) => values.MoveNext() ? values.Current : throw new InvalidOperationException("Too few values.");

    private static object FromBits(Type type, ulong bits) =>
        type == typeof(float) ? (object)BitConverter.UInt32BitsToSingle((uint)bits) : BitConverter.UInt64BitsToDouble(bits);

    private static ulong ToBits(object value) =>
        value is float single ? BitConverter.SingleToUInt32Bits(single) : BitConverter.DoubleToUInt64Bits((double)value);
}

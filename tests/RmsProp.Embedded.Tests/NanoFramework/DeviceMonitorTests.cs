using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using FirmwareSample.Core;
using Xunit;

namespace RmsProp.Embedded.Tests.NanoFramework;

/// <summary>The sample's monitor, built for nanoFramework and loaded in .NET, is surprised by the same bits.</summary>
public sealed class DeviceMonitorTests
{
    [Fact]
    public void SurpriseAndAlarmsHaveTheSameBits()
    {
        using var context = new DeviceContext();
        Type type = context.LoadFile(NanoFrameworkFiles.Sample).GetType("FirmwareSample.Core.EcgMonitor", throwOnError: true)!;
        object device = Activator.CreateInstance(type, 1u)!;
        Func<float, bool> watch = type.GetMethod("Watch")!.CreateDelegate<Func<float, bool>>(device);
        PropertyInfo surprise = type.GetProperty("Surprise")!;
        var monitor = new EcgMonitor(1);
        var alarms = new List<int>();
        for (int index = 0; index < EcgSlice.Counts.Length / EcgSignal.BytesPerSample; index++)
        {
            float sample = EcgSignal.Millivolts(EcgSlice.Counts, index);
            bool isAlarm = monitor.Watch(sample);
            if (isAlarm)
            {
                alarms.Add(index);
            }

            Assert.Equal(isAlarm, watch(sample));
            Assert.Equal(BitConverter.SingleToInt32Bits(monitor.Surprise), BitConverter.SingleToInt32Bits((float)surprise.GetValue(device)!));
        }

        Assert.NotEmpty(alarms);
        Assert.NotEqual(0f, monitor.Error);
    }
}

using System;

using FirmwareSample.Core;

namespace FirmwareSample.CortexM;

/// <summary>Watches the recording in flash, counts the alarms, and prints a hash of what was learnt, as the sample on .NET does.</summary>
internal sealed class MonitorFirmware
{
    // The sample's default on .NET.
    private const uint Seed = 1;

    private readonly EcgMonitor monitor = new EcgMonitor(Seed);
    private readonly byte[] parameters = new byte[EcgNetwork.ParameterBytes];

    /// <summary>Makes all objects that the program needs.</summary>
    public static MonitorFirmware Create() => new MonitorFirmware();

    /// <summary>Runs with the arena sealed.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        int alarms = 0;
        for (int index = 0; index < EcgFile.Length; index++)
        {
            alarms += monitor.Watch(EcgFile.Millivolts(index)) ? 1 : 0;
        }

        Console.Write("alarms ");
        Console.Write(alarms);
        Console.Write('\n');
        monitor.Trainer.SaveParameters(parameters, 0);
        ResultWriter.Begin();
        ResultWriter.Write(parameters);
        ResultWriter.End();
        return 0;
    }
}

using System;

using FirmwareSample;

return new SampleCommand(Console.Out, Console.Error).Run(args);

using System;
using RmsProp.Embedded.CortexM;

return new BuildCommand(Console.Out, Console.Error).Run(args);

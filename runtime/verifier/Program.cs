using System;
using RmsProp.Embedded.Verifier;

return new VerifierCommand(Console.Out, Console.Error).Run(args);

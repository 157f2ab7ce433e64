using System;
using RmsProp.Embedded.IlVerifier;

return new VerifierCommand(Console.Out, Console.Error).Run(args);

using System;

namespace RmsProp.Embedded;

/// <summary>
/// Marks a method of your own that must neither allocate nor leave what its target can do, in itself and in all that it calls: an interrupt
/// handler, a control loop, a prediction. The command <c>rmsprop-verify</c> checks it on the compiled assembly, as it checks generated code; on nanoFramework the compiler
/// warns of copied structs before (RMSP080).
/// </summary>
/// <remarks>
/// The mark changes nothing at run time. Errors remain possible: a call that throws belongs in a method that does nothing but throw, called
/// where a check has failed.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class HotPathAttribute : Attribute
{
}

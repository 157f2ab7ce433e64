using System;

namespace RmsProp.Embedded.Tests.Allocation;

/// <summary>Measures what code allocates. Tests that use it belong to <see cref="UndisturbedTests"/>.</summary>
internal static class AllocationMeter
{
    /// <summary>How often <see cref="AllocatedBytes"/> calls in all.</summary>
    public static int TotalCalls(int calls) => calls + (calls / 10) + 1;

    /// <summary>Managed bytes that so many calls allocate, after some to warm up.</summary>
    public static long AllocatedBytes(int calls, Action call)
    {
        // Whatever the runtime allocates to compile the method, and to compile it better once it is called often, is not the method's.
        for (int i = calls; i < TotalCalls(calls); i++)
        {
            call();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using System;

namespace RmsProp.Embedded.Tests.Allocation;

/// <summary>Measures what code allocates. Tests that use it belong to <see cref="UndisturbedTests"/>.</summary>
internal static class AllocationMeter
{
    /// <summary>Managed bytes that so many calls allocate, after a first one.</summary>
    public static long AllocatedBytes(int calls, Action call)
    {
        // Whatever the runtime allocates to compile the method is not the method's.
        call();

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

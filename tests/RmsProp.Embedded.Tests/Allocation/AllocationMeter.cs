using System;

namespace RmsProp.Embedded.Tests.Allocation;

/// <summary>Measures what code allocates. Tests that use it belong to <see cref="UndisturbedTests"/>.</summary>
internal static class AllocationMeter
{
    private const int Attempts = 3;

    /// <summary>
    /// Managed bytes that so many calls allocate, after some to warm up. The runtime may allocate on the calling thread too, to compile a method
    /// better once it is called often; it does so once. What the code itself allocates, it allocates in every attempt: the least counts.
    /// </summary>
    public static long AllocatedBytes(int calls, Action call)
    {
        Repeat((calls / 10) + 1, call);
        long least = long.MaxValue;
        for (int attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(calls, call);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void Repeat(int calls, Action call)
    {
        for (int i = 0; i < calls; i++)
        {
            call();
        }
    }
}

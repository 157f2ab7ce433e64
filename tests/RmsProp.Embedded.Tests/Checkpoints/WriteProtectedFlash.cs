namespace RmsProp.Embedded.Tests.Checkpoints;

/// <summary>Flash that ignores what would change it.</summary>
internal sealed class WriteProtectedFlash(SimulatedFlash flash) : ICheckpointStorage
{
    /// <inheritdoc/>
    public int SlotSize => flash.SlotSize;

    /// <inheritdoc/>
    public void Read(int slot, int position, byte[] buffer, int offset, int count) => flash.Read(slot, position, buffer, offset, count);

    /// <inheritdoc/>
    public void Erase(int slot)
    {
    }

    /// <inheritdoc/>
    public void Program(int slot, int position, byte[] buffer, int offset, int count)
    {
    }
}

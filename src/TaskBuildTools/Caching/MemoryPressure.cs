namespace TaskBuildTools.Caching;

/// <summary>What the garbage collector knows of the memory of the machine, or of the container that the process is in.</summary>
internal class MemoryPressure
{
    public static MemoryPressure OfProcess { get; } = new();

    /// <summary>Bytes that the process may use; 0 where that is not known.</summary>
    public virtual long AvailableBytes => IsKnown ? GC.GetGCMemoryInfo(GCKind.Any).TotalAvailableMemoryBytes : 0;

    /// <summary>Whether the load, as of the last collection, is so high that the collector itself gives memory back.</summary>
    public virtual bool IsHigh
    {
        get
        {
            if (!IsKnown)
            {
                return false;
            }

            GCMemoryInfo info = GC.GetGCMemoryInfo(GCKind.Any);
            return info.HighMemoryLoadThresholdBytes > 0 && info.MemoryLoadBytes >= info.HighMemoryLoadThresholdBytes;
        }
    }

    /// <summary>The collector of WebAssembly knows nothing of the machine, and throws when it is asked.</summary>
    private static bool IsKnown => !OperatingSystem.IsBrowser() && !OperatingSystem.IsWasi();
}

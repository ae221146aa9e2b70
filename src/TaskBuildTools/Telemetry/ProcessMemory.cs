namespace TaskBuildTools.Telemetry;

/// <summary>What the process holds at one moment, in bytes.</summary>
internal readonly record struct ProcessMemory(long Managed, long WorkingSet)
{
    public static ProcessMemory Read() => new(GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet);
}

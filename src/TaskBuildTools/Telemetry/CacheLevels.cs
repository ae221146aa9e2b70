namespace TaskBuildTools.Telemetry;

/// <summary>The values of the tag <c>level</c>.</summary>
internal static class CacheLevels
{
    public const string Records = "records";
    public const string Results = "results";
    public const string Disk = "disk";
}

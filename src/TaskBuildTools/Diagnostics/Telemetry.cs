using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TaskBuildTools.Diagnostics;

/// <summary>
/// The meter and the activity source <c>TaskBuildTools</c>. Nothing is measured while nobody listens. Thread-safe.
/// </summary>
internal static class Telemetry
{
    public const string Name = "TaskBuildTools";

    public static readonly Meter Meter = new(Name, typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    public static readonly ActivitySource Activities = new(Name, typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
}

namespace TaskBuildTools.Authoring.Records;

/// <summary>Compares dates of which some have a time of day and some have not.</summary>
internal static class DateOrder
{
    /// <summary>False when either is absent. Where one has no time of day, days as written are compared.</summary>
    public static bool IsBefore(TaskDate date, TaskDate other)
    {
        if (date.IsAbsent || other.IsAbsent)
        {
            return false;
        }

        return date.Zone == TaskDate.DateOnly || other.Zone == TaskDate.DateOnly
            ? date.Ticks / TimeSpan.TicksPerDay < other.Ticks / TimeSpan.TicksPerDay
            : date.UtcTicks < other.UtcTicks;
    }
}

namespace TaskBuildTools.Live;

/// <summary>How often something may be done: a bucket of permits that refills steadily.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Permits that are given out in each <see cref="Window"/>, and at most at once; at least 1.</summary>
    public int Permits { get; set; } = 100;

    /// <summary>The time in which all permits come back; from a millisecond to a day.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many callers may wait for a permit, first come first served; those beyond are refused at once. 0 lets no caller wait.</summary>
    public int QueueLimit { get; set; }
}
